import { useLingui as useI18n } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../i18n/formats.ts'
import { pageOfAddress } from '../../ui/table/page-address.ts'
import { useConnection } from '../../ui/table/use-connection.ts'
import { monthLooks } from '../billing/billing-words.ts'
import { AnnexPeople } from '../gaps/AnnexPeople.tsx'
import { fundingSourceWords } from '../workers/worker-words.ts'
import { ProtectionPeopleQuery } from './protection.query.ts'
import { useProtectionAddress } from './protection-address.ts'

const peopleOnPage = 25

/** Whom a number counts, and the way from each of them to what their month rests on. */
export function ProtectionPeople(props: { month: string; opened: number }) {
  const { t } = useLingui()
  const { i18n } = useI18n()
  const { month } = useFormats()
  const { keadaan, wilayah, keputusan, pembayar, pihak, sumber, ...address } = useProtectionAddress()
  const list = useConnection(
    ProtectionPeopleQuery,
    {
      month: props.month,
      state: keadaan ?? null,
      areaCode: wilayah ?? null,
      decreeId: keputusan ?? null,
      payerTenantId: pembayar ?? null,
      payerParty: pihak ?? null,
      fundingSource: sumber ?? null,
      ...pageOfAddress(address, peopleOnPage),
    },
    (data) => data.protectionPeople,
  )
  const standing = keadaan === undefined ? t`Semua keadaan` : i18n._(monthLooks[keadaan].word)
  const purse = sumber === undefined ? [] : [i18n._(fundingSourceWords[sumber])]
  return (
    <AnnexPeople
      list={list}
      total={list.data?.protectionPeople.totalCount}
      title={[standing, ...purse, month(props.month)].join(', ')}
      opened={props.opened}
      label={t`Pekerja di balik angka`}
      nobody={[
        <Trans key="title">Tidak ada pekerja dengan keadaan ini</Trans>,
        <Trans key="reason">
          Keadaannya berubah sejak angka itu dihitung, atau keputusannya bukan milik instansi Anda.
        </Trans>,
      ]}
      columns={[
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
  )
}
