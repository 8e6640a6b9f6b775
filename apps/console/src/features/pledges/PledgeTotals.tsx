import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { Card } from '../../ui/Card.tsx'
import { FactList } from '../../ui/FactList.tsx'
import type { PledgeAccounts } from './pledge-account.query.ts'

type Sums = Pick<PledgeAccounts, 'promised' | 'paid' | 'gap' | 'listed' | 'billed' | 'received' | 'overdue'>

/** Sums of pledges, by the server: promised is paid and still to be paid together. */
export function PledgeTotals(props: {
  title: ReactNode
  sums: Sums
  late: number
  more?: readonly (readonly [ReactNode, ReactNode])[]
}) {
  const { number, rupiah } = useFormats()
  const { sums } = props
  return (
    <Card title={props.title}>
      <FactList
        facts={[
          [<Trans key="promised">Dijanjikan</Trans>, <b key="is">{rupiah(sums.promised)}</b>],
          [<Trans key="paid">Sudah dibayar</Trans>, rupiah(sums.paid)],
          [<Trans key="gap">Belum dibayar</Trans>, rupiah(sums.gap)],
          [<Trans key="listed">Masuk daftar iuran</Trans>, rupiah(sums.listed)],
          [<Trans key="billed">Ditagih BPJS</Trans>, rupiah(sums.billed)],
          [<Trans key="received">Diterima BPJS</Trans>, rupiah(sums.received)],
          [<Trans key="overdue">Lewat jatuh tempo</Trans>, rupiah(sums.overdue)],
          [<Trans key="late">Janji yang terlambat</Trans>, number(props.late)],
          ...(props.more ?? []),
        ]}
      />
    </Card>
  )
}
