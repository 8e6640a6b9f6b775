import { useLingui as useI18n } from '@lingui/react'
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
import { monthLooks } from '../billing/billing-words.ts'
import { ProtectionPeopleQuery } from './protection.query.ts'
import { useProtectionAddress } from './protection-address.ts'

const peopleOnPage = 25

/** Whom a number counts, and the way from each of them to what their month rests on. */
export function ProtectionPeople(props: {
  month: string
  /** How often a number was pressed: the heading then takes the focus. */
  opened: number
}) {
  const { t } = useLingui()
  const { i18n } = useI18n()
  const { month } = useFormats()
  const { keadaan, wilayah, keputusan, pembayar, pihak, ...address } = useProtectionAddress()
  const [{ data, error }, ask] = useQuery({
    query: ProtectionPeopleQuery,
    variables: {
      month: props.month,
      state: keadaan ?? null,
      areaCode: wilayah ?? null,
      decreeId: keputusan ?? null,
      payerTenantId: pembayar ?? null,
      payerParty: pihak ?? null,
      ...pageOfAddress(address, peopleOnPage),
    },
    requestPolicy: 'cache-and-network',
  })
  const people = data?.protectionPeople
  const standing = keadaan === undefined ? t`Semua keadaan` : i18n._(monthLooks[keadaan].word)
  const heading = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    if (props.opened > 0) heading.current?.focus()
  }, [props.opened])
  return (
    <Card
      flush
      title={
        <span ref={heading} tabIndex={-1}>
          {standing}, {month(props.month)}
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
            <NothingYet icon={IconShieldCheck} title={<Trans>Tidak ada pekerja dengan keadaan ini</Trans>}>
              <Trans>Keadaannya berubah sejak angka itu dihitung, atau keputusannya bukan milik instansi Anda.</Trans>
            </NothingYet>
          )
        }
      >
        {(answer) => (
          <>
            <DataTable
              label={t`Pekerja di balik angka`}
              rows={answer.protectionPeople.edges.map(({ node }) => node)}
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
                {
                  id: 'trace',
                  header: <Trans>Jejak</Trans>,
                  cell: ({ workerId }) => (
                    <Link to="/pekerja/$workerId/jejak/$month" params={{ workerId, month: props.month.slice(0, 7) }}>
                      <Trans>Lihat jejak</Trans>
                    </Link>
                  ),
                },
              ]}
            />
            <OlderNewer
              page={answer.protectionPeople.pageInfo}
              words={{ newer: t`Sebelumnya`, older: t`Berikutnya` }}
            />
          </>
        )}
      </QueryStates>
    </Card>
  )
}
