import { Plural, Trans } from '@lingui/react/macro'
import { Link, useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useMay, useViewer } from '../../session/viewer.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import classes from './GapCalendarPage.module.css'
import type { GapPeople } from './gaps.query.ts'

type Ending = NonNullable<GapPeople['gapCalendar']['lines'][number]['decree']>

/** Where an address leads that is about renewing. */
const PLACE = 'perpanjang'

/** Which decrees end, and from each the way on: an amendment while it is in force, else a new programme. A village or an approver hears who prepares it. */
export function GapRenewal(props: { answer: GapPeople; lostFrom: string }) {
  const mayManage = useMay('PROGRAMME_MANAGE')
  const { scope } = useViewer()
  const mayRenew = mayManage && scope.area === null
  const place = useRef<HTMLDivElement>(null)
  const isLanding = useLocation({ select: ({ hash }) => hash === PLACE })
  // The decrees come after the page, when the router has looked for the place already.
  useEffect(() => {
    if (!isLanding) return
    place.current?.scrollIntoView({ block: 'center' })
    place.current?.focus({ preventScroll: true })
  }, [isLanding])
  const ending = props.answer.gapCalendar.lines.flatMap(({ decree, cells }) => {
    const people = cells.find(({ lostFrom }) => lostFrom === props.lostFrom)?.people ?? 0
    return decree === null || people === 0 ? [] : [{ decree, people }]
  })
  return (
    <div className={classes.renewal} id={PLACE} tabIndex={-1} ref={place}>
      <h3>{mayRenew ? <Trans>Perpanjang dari sini</Trans> : <Trans>Keputusan yang berakhir</Trans>}</h3>
      {!mayRenew && (
        <p>
          <Trans>Perpanjangannya disusun petugas yang menyusun keputusan di instansi Anda.</Trans>
        </p>
      )}
      <ul>
        {ending.map(({ decree, people }) => (
          <li key={decree.id}>
            <span className={classes.name}>
              <Link to="/keputusan/$decreeId" params={{ decreeId: decree.id }}>
                <Trans>Keputusan {decree.number}</Trans>
              </Link>
              <small>
                {decree.programme.name} · <Plural value={people} other="# pekerja" />
              </small>
            </span>
            <WayOn decree={decree} lostFrom={props.lostFrom} mayRenew={mayRenew} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function WayOn(props: { decree: Ending; lostFrom: string; mayRenew: boolean }) {
  const { decree, lostFrom } = props
  if (decree.untilMonth > lostFrom && decree.actions.includes('AMEND'))
    return (
      <ButtonLink
        to="/keputusan/$decreeId"
        params={{ decreeId: decree.id }}
        search={{ ubah: lostFrom }}
        variant="default"
        size="sm"
      >
        <Trans>Susun perubahan</Trans>
      </ButtonLink>
    )
  return props.mayRenew ? (
    <ButtonLink to="/program/baru" variant="default" size="sm">
      <Trans>Siapkan program lanjutan</Trans>
    </ButtonLink>
  ) : null
}
