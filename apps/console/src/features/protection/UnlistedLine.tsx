import { Trans } from '@lingui/react/macro'
import { IconListCheck } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../i18n/formats.ts'
import classes from './ProtectionCard.module.css'
import type { UnlistedMonths } from './protection.query.ts'

/** Why months are not paid that nobody has billed: first those that cannot be paid any more, then whose list is still to be drawn up, and by whom. */
export function UnlistedLine(props: { decrees: UnlistedMonths }) {
  const { months, number } = useFormats()
  const { decrees } = props
  const [first] = decrees
  if (first === undefined) return null
  const from = decrees.map(({ fromMonth }) => fromMonth).sort()[0] ?? first.fromMonth
  const until =
    decrees
      .map(({ untilMonth }) => untilMonth)
      .sort()
      .at(-1) ?? first.untilMonth
  const span = months(from, until)
  const lostFrom = decrees.flatMap(({ lostFrom: lost }) => lost ?? []).sort()[0]
  const lostUntil = decrees
    .flatMap(({ lostUntil: lost }) => lost ?? [])
    .sort()
    .at(-1)
  const lost = lostFrom === undefined || lostUntil === undefined ? null : months(lostFrom, lostUntil)
  const people = number(decrees.reduce((sum, decree) => sum + decree.people, 0))
  return (
    <Link to="/iuran" search={{ perlu: 'susun' }} className={classes.next}>
      <IconListCheck size={18} aria-hidden />
      <span>
        {lost !== null && (
          <>
            <Trans>
              Iuran {lost} tidak masuk daftar mana pun dan tidak dapat dibayar lagi: tunggakannya lewat batas.
            </Trans>{' '}
          </>
        )}
        {first.mayDraft ? (
          <Trans>
            Iuran {span} untuk {people} orang belum masuk daftar iuran: susun daftarnya
          </Trans>
        ) : (
          <Trans>
            Iuran {span} untuk {people} orang belum masuk daftar iuran: menunggu petugas menyusunnya
          </Trans>
        )}
      </span>
    </Link>
  )
}
