import { Trans, useLingui } from '@lingui/react/macro'
import { IconChevronRight } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { graphql } from '../../graphql.ts'
import { StatusBadge } from '../../ui/StatusBadge.tsx'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import { QueryStates } from '../../ui/states/QueryStates.tsx'
import { useServerWords } from '../../ui/use-server-words.ts'
import { listLink } from './list-link.ts'
import classes from './VillagePeople.module.css'

const VillagePeopleQuery = graphql(`
  query VillagePeople {
    workers(first: 10, order: REGISTERED_DESC) {
      edges { node { id name ageYears status occupation { code nameId nameEn } } }
    }
  }
`)

/** The last ten registered, as cards for a thumb. */
export function VillagePeople(props: { total: number }) {
  const { t } = useLingui()
  const { name } = useServerWords()
  const [{ data, error }, refetch] = useQuery({ query: VillagePeopleQuery, requestPolicy: 'cache-and-network' })
  const retry = () => refetch({ requestPolicy: 'network-only' })
  const people = data?.workers.edges.map(({ node }) => node) ?? []
  if (!data)
    return (
      <QueryStates
        error={error}
        onRetry={retry}
        loading={<LoadingRows label={t`Memuat warga`} rows={6} rowHeight={82} />}
      />
    )
  if (people.length === 0) {
    return (
      <NothingYet title={<Trans>Belum ada warga terdaftar</Trans>}>
        <Trans>Siapkan KTP orang pertama, lalu tekan Daftarkan orang.</Trans>
      </NothingYet>
    )
  }
  return (
    <section>
      <h2 className={classes.title}>
        <Trans>Terakhir didaftarkan</Trans>
      </h2>
      <ul className={classes.people}>
        {people.map((person) => (
          <li key={person.id}>
            <Link to="/pekerja/$workerId" params={{ workerId: person.id }} className={classes.person}>
              <span className={classes.words}>
                <b>{person.name}</b>
                <small>
                  {[
                    person.occupation && name(person.occupation),
                    person.ageYears !== null && t`${person.ageYears} tahun`,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </small>
                <StatusBadge status={person.status} />
              </span>
              <IconChevronRight size={20} aria-hidden />
            </Link>
          </li>
        ))}
      </ul>
      {props.total > people.length && (
        <p>
          <Link {...listLink({})}>
            <Trans>Lihat semua {props.total} orang</Trans>
          </Link>
        </p>
      )}
    </section>
  )
}
