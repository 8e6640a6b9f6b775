import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui as useI18n } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { useFormats } from '../../i18n/formats.ts'
import { Card } from '../../ui/Card.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { PhoneLabel } from '../../ui/table/PhoneLabel.tsx'
import { WholeList } from '../../ui/table/WholeList.tsx'
import { lastMonthOf } from '../workers/coverage-month.ts'
import { type ListOfPayer, ListsOfPayersQuery } from './funding.query.ts'
import { useFundingWords } from './use-funding-words.ts'

const words: Readonly<Record<ListOfPayer['state'], MessageDescriptor>> = {
  DRAFT: msg`Konsep`,
  APPROVED: msg`Disetujui`,
  SENT: msg`Dikirim ke BPJS`,
  BILLED: msg`Ditagih`,
  DISCARDED: msg`Disisihkan`,
}

/** How far other payers are with the lists of their shares; nothing where there are none. */
export function ListsOfPayers(props: { decreeId: string }) {
  const { t } = useLingui()
  const { i18n } = useI18n()
  const { number, rupiah } = useFormats()
  const { months } = useFundingWords()
  const [{ data }] = useQuery({
    query: ListsOfPayersQuery,
    variables: { id: props.decreeId },
    requestPolicy: 'cache-and-network',
  })
  const lists = data?.listsOfPayers ?? []
  if (lists.length === 0) return null
  const spanOf = ({ fromMonth, untilMonth }: ListOfPayer) => months(fromMonth, lastMonthOf(untilMonth))
  return (
    <Card
      flush
      title={<Trans>Daftar iuran pembayar lain</Trans>}
      hint={<Trans>Bulan yang dibagi terlindungi sesudah bagian semua pembayarnya dibukukan BPJS</Trans>}
    >
      <WholeList name="lists-of-payers" rows={lists}>
        {(rows) => (
          <DataTable
            label={t`Daftar iuran pembayar lain`}
            compact
            rows={rows}
            idOf={({ id }) => id}
            nameOf={(list) => `${list.payer.name} ${spanOf(list)}`}
            columns={[
              {
                id: 'payer',
                header: <Trans>Pembayar</Trans>,
                onPhone: 'HEAD',
                wraps: true,
                cell: ({ id, payer }) => (
                  <Link to="/iuran/bagian/$listId" params={{ listId: id }}>
                    {payer.name}
                  </Link>
                ),
              },
              { id: 'months', header: <Trans>Bulan</Trans>, cell: spanOf },
              { id: 'state', header: <Trans>Keadaan</Trans>, cell: ({ state }) => i18n._(words[state]) },
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
                cell: ({ paid }) => <PhoneLabel label={<Trans>Dibayar</Trans>}>{rupiah(paid)}</PhoneLabel>,
              },
              {
                id: 'received',
                header: <Trans>Diterima BPJS</Trans>,
                align: 'right',
                onPhone: 'HIDDEN',
                cell: ({ received }) => rupiah(received),
              },
              {
                id: 'posted',
                header: <Trans>Dibukukan</Trans>,
                align: 'right',
                cell: ({ postedPeople }) => (
                  <PhoneLabel label={<Trans>Dibukukan</Trans>}>{number(postedPeople)}</PhoneLabel>
                ),
              },
            ]}
          />
        )}
      </WholeList>
    </Card>
  )
}
