import { Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect } from '@mantine/core'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { useFormats } from '../../../i18n/formats.ts'
import { Badge } from '../../../ui/Badge.tsx'
import { Card } from '../../../ui/Card.tsx'
import { LoadingRows } from '../../../ui/states/LoadingRows.tsx'
import { QueryStates } from '../../../ui/states/QueryStates.tsx'
import { DataTable } from '../../../ui/table/DataTable.tsx'
import { OlderNewer } from '../../../ui/table/OlderNewer.tsx'
import { PhoneLabel } from '../../../ui/table/PhoneLabel.tsx'
import { pageOfAddress } from '../../../ui/table/page-address.ts'
import { useServerWords } from '../../../ui/use-server-words.ts'
import { type CohortDetail, CohortPeopleQuery, type CohortPerson } from '../cohort.query.ts'
import classes from './CohortPage.module.css'

const peopleOnPage = 50

/** Who has a place, by area and place, each with what their points are made of. */
export function CohortPeople(props: { cohort: CohortDetail; standing: CohortPerson['standing'] }) {
  const { t } = useLingui()
  const { number } = useFormats()
  const navigate = useNavigate()
  const { cohort, standing } = props
  const { wilayah, ...address } = useSearch({ from: '/app/kohort/$cohortId' })
  const [{ data, error, stale }, ask] = useQuery({
    query: CohortPeopleQuery,
    variables: { id: cohort.id, standing, areaCode: wilayah ?? null, ...pageOfAddress(address, peopleOnPage) },
    requestPolicy: 'cache-and-network',
  })
  const people = data?.cohort?.people
  const retry = () => ask({ requestPolicy: 'network-only' })
  const total = people === undefined ? '' : number(people.totalCount)
  return (
    <Card
      flush
      title={standing === 'MEMBER' ? <Trans>Anggota</Trans> : <Trans>Cadangan</Trans>}
      hint={total === '' ? undefined : <Trans>{total} orang, menurut wilayah dan urutan</Trans>}
      aside={
        <NativeSelect
          size="xs"
          aria-label={t`Wilayah`}
          data={[
            { value: '', label: t`Semua wilayah` },
            ...cohort.areas.map(({ area }) => ({ value: area.code, label: area.name })),
          ]}
          value={wilayah ?? ''}
          onChange={(event) => {
            const chosen = event.currentTarget.value
            void navigate({
              to: '.',
              search: ({ tab }: { tab?: string }) => ({
                ...(tab === undefined ? {} : { tab }),
                ...(chosen === '' ? {} : { wilayah: chosen }),
              }),
            })
          }}
        />
      }
    >
      <QueryStates
        data={people}
        error={error}
        onRetry={retry}
        failure={<Trans>Daftar tidak dapat dimuat</Trans>}
        loading={<LoadingRows label={t`Memuat daftar orang`} rows={8} />}
        empty={
          people?.totalCount === 0 && (
            <p style={{ padding: 16, margin: 0 }}>
              <Trans>Tidak seorang pun.</Trans>
            </p>
          )
        }
      >
        {(people) => (
          <>
            <PeopleTable people={people.edges.map(({ node }) => node)} refreshing={stale} />
            <OlderNewer page={people.pageInfo} words={{ newer: t`Sebelumnya`, older: t`Berikutnya` }} />
          </>
        )}
      </QueryStates>
    </Card>
  )
}

function PeopleTable(props: { people: readonly CohortPerson[]; refreshing: boolean }) {
  const { t } = useLingui()
  const { number } = useFormats()
  const { name } = useServerWords()
  return (
    <DataTable
      label={t`Orang dalam kohort`}
      compact
      refreshing={props.refreshing}
      rows={props.people}
      idOf={({ workerId }) => workerId}
      nameOf={(member) => member.name ?? ''}
      columns={[
        {
          id: 'place',
          header: <Trans>Urutan</Trans>,
          align: 'right',
          cell: (member) => <PhoneLabel label={<Trans>Urutan</Trans>}>{number(member.place)}</PhoneLabel>,
        },
        {
          id: 'name',
          header: <Trans>Nama</Trans>,
          onPhone: 'HEAD',
          cell: (member) => (
            <Link to="/pekerja/$workerId" params={{ workerId: member.workerId }}>
              {member.name ?? t`Tidak lagi terlihat`}
            </Link>
          ),
        },
        { id: 'village', header: <Trans>Desa/kelurahan</Trans>, cell: (member) => member.village.name },
        { id: 'area', header: <Trans>Wilayah kuota</Trans>, onPhone: 'HIDDEN', cell: (member) => member.area.name },
        {
          id: 'occupation',
          header: <Trans>Pekerjaan</Trans>,
          onPhone: 'HIDDEN',
          cell: (member) => (member.occupation ? name(member.occupation) : '—'),
        },
        {
          id: 'points',
          header: <Trans>Nilai</Trans>,
          align: 'right',
          cell: (member) => <PhoneLabel label={<Trans>Nilai</Trans>}>{number(member.points)}</PhoneLabel>,
        },
        {
          id: 'why',
          header: <Trans>Karena</Trans>,
          cell: (member) => (
            <ul className={classes.criteria}>
              {member.isByObjection && (
                <li>
                  <Badge tone="info">
                    <Trans>Masuk atas keberatan</Trans>
                  </Badge>
                </li>
              )}
              {member.criteria.map((criterion) => (
                <li key={criterion.number}>
                  <Badge tone="mute">
                    {criterion.label} +{number(criterion.points)}
                  </Badge>
                </li>
              ))}
            </ul>
          ),
        },
        {
          id: 'draw',
          header: <Trans>Undian</Trans>,
          onPhone: 'HIDDEN',
          cell: (member) => <code className="figures">{member.draw.slice(0, 8)}</code>,
        },
      ]}
    />
  )
}
