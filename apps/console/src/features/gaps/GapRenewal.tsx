import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../i18n/formats.ts'
import { useMay } from '../../session/viewer.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import classes from './GapCalendarPage.module.css'
import type { GapPeople } from './gaps.query.ts'

type Ending = NonNullable<GapPeople['gapCalendar']['lines'][number]['decree']>

/** Which decrees end, and from each the way on: an amendment while it is in force, else a new programme. */
export function GapRenewal(props: { answer: GapPeople; lostFrom: string }) {
  const { number } = useFormats()
  const ending = props.answer.gapCalendar.lines.flatMap(({ decree, cells }) => {
    const people = cells.find(({ lostFrom }) => lostFrom === props.lostFrom)?.people ?? 0
    return decree === null || people === 0 ? [] : [{ decree, people }]
  })
  return (
    <div className={classes.renewal}>
      <h3>
        <Trans>Perpanjang dari sini</Trans>
      </h3>
      <ul>
        {ending.map(({ decree, people }) => (
          <li key={decree.id}>
            <span className={classes.name}>
              <Link to="/keputusan/$decreeId" params={{ decreeId: decree.id }}>
                <Trans>Keputusan {decree.number}</Trans>
              </Link>
              <small>
                {decree.programme.name} · <Trans>{number(people)} pekerja</Trans>
              </small>
            </span>
            <WayOn decree={decree} lostFrom={props.lostFrom} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function WayOn(props: { decree: Ending; lostFrom: string }) {
  const { decree, lostFrom } = props
  const mayAmend = useMay('DECREE_DRAFT')
  const mayRenew = useMay('PROGRAMME_MANAGE')
  const isInForce = decree.untilMonth > lostFrom && (decree.state === 'SIGNED' || decree.state === 'PUBLISHED')
  if (isInForce)
    return mayAmend ? (
      <ButtonLink
        to="/keputusan/$decreeId"
        params={{ decreeId: decree.id }}
        search={{ ubah: lostFrom }}
        variant="default"
        size="sm"
      >
        <Trans>Susun perubahan</Trans>
      </ButtonLink>
    ) : null
  return mayRenew ? (
    <ButtonLink to="/program/baru" variant="default" size="sm">
      <Trans>Siapkan program lanjutan</Trans>
    </ButtonLink>
  ) : null
}
