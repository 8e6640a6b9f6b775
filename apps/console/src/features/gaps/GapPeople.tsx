import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { IconShieldCheck } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useQuery } from 'urql'
import { useFormats } from '../../i18n/formats.ts'
import { Card } from '../../ui/Card.tsx'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import { QueryStates } from '../../ui/states/QueryStates.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { OlderNewer } from '../../ui/table/OlderNewer.tsx'
import { pageOfAddress } from '../../ui/table/page-address.ts'
import { GapRenewal } from './GapRenewal.tsx'
import { useGapAddress } from './gap-address.ts'
import { GapPeopleQuery } from './gaps.query.ts'

const peopleOnPage = 25

/** Whose protection ends on a day, of the area or decree that was chosen, and where their renewal is begun. */
export function GapPeople(props: {
  lostFrom: string
  /** How often a number was pressed: the heading then takes the focus. */
  opened: number
}) {
  const { t } = useLingui()
  const { day } = useFormats()
  const { wilayah, keputusan, ...address } = useGapAddress()
  const [{ data, error }, ask] = useQuery({
    query: GapPeopleQuery,
    variables: {
      lostFrom: props.lostFrom,
      areaCode: wilayah ?? null,
      decreeId: keputusan ?? null,
      ...pageOfAddress(address, peopleOnPage),
    },
    requestPolicy: 'cache-and-network',
  })
  const people = data?.gapPeople
  const heading = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    if (props.opened > 0) heading.current?.focus()
  }, [props.opened])
  return (
    <Card
      flush
      title={
        <span ref={heading} tabIndex={-1}>
          <Trans>Kehilangan perlindungan pada {day(props.lostFrom)}</Trans>
        </span>
      }
      hint={people === undefined ? undefined : <Plural value={people.totalCount} other="# pekerja" />}
    >
      <QueryStates
        data={data}
        error={error}
        onRetry={() => ask({ requestPolicy: 'network-only' })}
        failure={<Trans>Daftar pekerja tidak dapat dimuat</Trans>}
        loading={<LoadingRows label={t`Memuat pekerja`} rows={6} />}
        empty={
          people?.edges.length === 0 && (
            <NothingYet icon={IconShieldCheck} title={<Trans>Tidak ada pekerja dalam celah ini</Trans>}>
              <Trans>Keputusan Anda tidak berakhir tanpa lanjutan pada hari itu.</Trans>
            </NothingYet>
          )
        }
      >
        {(answer) => (
          <>
            <GapRenewal answer={answer} lostFrom={props.lostFrom} />
            <DataTable
              label={t`Pekerja dalam celah`}
              rows={answer.gapPeople.edges.map(({ node }) => node)}
              idOf={({ workerId, decree, line }) => `${workerId}/${decree?.id ?? ''}/${line}`}
              nameOf={({ name }) => name}
              columns={[
                {
                  id: 'name',
                  header: <Trans>Nama</Trans>,
                  onPhone: 'HEAD',
                  cell: ({ workerId, name }) => (
                    <Link to="/pekerja/$workerId" params={{ workerId }}>
                      {name}
                    </Link>
                  ),
                },
                { id: 'nationalId', header: 'NIK', onPhone: 'LINE', cell: (person) => person.maskedNationalId },
                {
                  id: 'village',
                  header: <Trans>Desa/kelurahan</Trans>,
                  onPhone: 'LINE',
                  cell: ({ village }) => village.name,
                },
                { id: 'decree', header: <Trans>Keputusan</Trans>, cell: ({ decree }) => decree?.number ?? '—' },
              ]}
            />
            <OlderNewer page={answer.gapPeople.pageInfo} words={{ newer: t`Sebelumnya`, older: t`Berikutnya` }} />
          </>
        )}
      </QueryStates>
    </Card>
  )
}
