import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { useFormats } from '../../../i18n/formats.ts'
import { Card } from '../../../ui/Card.tsx'
import { FactList } from '../../../ui/FactList.tsx'
import { DataTable } from '../../../ui/table/DataTable.tsx'
import { PhoneLabel } from '../../../ui/table/PhoneLabel.tsx'
import { WholeList } from '../../../ui/table/WholeList.tsx'
import { DecreeMoneyQuery, type ListOfDecree } from '../decree-money.query.ts'

/** What of a decree has become money: committed, billed, paid, arrived, what remains, and the lists it is made of. Nothing before the first list. */
export function DecreeMoney(props: { decreeId: string }) {
  const { rupiah } = useFormats()
  const [{ data }] = useQuery({
    query: DecreeMoneyQuery,
    variables: { id: props.decreeId },
    requestPolicy: 'cache-and-network',
  })
  const money = data?.decree?.money ?? null
  if (money === null) return null
  return (
    <Card title={<Trans>Iuran keputusan ini</Trans>}>
      <FactList
        facts={[
          [<Trans key="committed">Disetujui</Trans>, rupiah(money.committed)],
          [<Trans key="billed">Ditagih BPJS</Trans>, rupiah(money.billed)],
          [<Trans key="paid">Dibayar</Trans>, rupiah(money.paid)],
          [<Trans key="received">Diterima BPJS</Trans>, rupiah(money.received)],
          [<Trans key="open">Disetujui dan belum dibayar</Trans>, <b key="sum">{rupiah(money.open)}</b>],
        ]}
      />
      <Lists lists={money.lists} />
    </Card>
  )
}

function Lists(props: { lists: readonly ListOfDecree[] }) {
  const { t } = useLingui()
  const { months, number, rupiah } = useFormats()
  return (
    <WholeList name="decree-money" rows={props.lists}>
      {(rows) => (
        <DataTable
          label={t`Daftar iuran keputusan ini`}
          compact
          rows={rows}
          idOf={({ id }) => id}
          nameOf={({ fromMonth, untilMonth }) => months(fromMonth, untilMonth)}
          columns={[
            {
              id: 'months',
              header: <Trans>Bulan iuran</Trans>,
              onPhone: 'HEAD',
              cell: ({ id, fromMonth, untilMonth, keptFor }) => (
                <>
                  <Link to="/iuran/$listId" params={{ listId: id }}>
                    {months(fromMonth, untilMonth)}
                  </Link>
                  {keptFor?.name != null && <small style={{ display: 'block' }}>{keptFor.name}</small>}
                </>
              ),
            },
            {
              id: 'people',
              header: <Trans>Orang</Trans>,
              align: 'right',
              cell: ({ people }) => <PhoneLabel label={<Trans>Orang</Trans>}>{number(people)}</PhoneLabel>,
            },
            {
              id: 'total',
              header: <Trans>Diminta</Trans>,
              align: 'right',
              cell: ({ total }) => <PhoneLabel label={<Trans>Diminta</Trans>}>{rupiah(total)}</PhoneLabel>,
            },
            {
              id: 'paid',
              header: <Trans>Dibayar</Trans>,
              align: 'right',
              cell: ({ billed, paid }) => (
                <PhoneLabel label={<Trans>Dibayar</Trans>}>{billed === null ? '—' : rupiah(paid)}</PhoneLabel>
              ),
            },
          ]}
        />
      )}
    </WholeList>
  )
}
