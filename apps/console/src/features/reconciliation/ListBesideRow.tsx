import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../i18n/formats.ts'
import type { ListBeside } from './reconciliation.query.ts'

/** Which list a row may pay: its decree, months and bill, and what of it is open. */
export function ListBesideRow({ list }: { list: ListBeside | null }) {
  const { months, rupiah } = useFormats()
  if (list === null) return <>—</>
  const { id, billingCode, decree, fromMonth, government, open, untilMonth } = list
  return (
    <>
      <Link to="/iuran/$listId" params={{ listId: id }}>
        {decree?.number ?? government.name}
      </Link>
      <br />
      <Trans>
        {months(fromMonth, untilMonth)}; tagihan {billingCode ?? '—'}, sisa {rupiah(open ?? '0')}
      </Trans>
    </>
  )
}
