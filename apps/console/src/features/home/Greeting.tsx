import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { useViewer } from '../../session/viewer.ts'
import { PageHeader } from '../../ui/PageHeader.tsx'

/** Good morning, by the office clock, and the day. */
export function Greeting(props: { actions?: ReactNode; more?: ReactNode }) {
  const { i18n, t } = useLingui()
  const { user, tenant, today } = useViewer()
  const { name } = user
  const greetings = {
    MORNING: t`Selamat pagi, ${name}`,
    NOON: t`Selamat siang, ${name}`,
    AFTERNOON: t`Selamat sore, ${name}`,
    EVENING: t`Selamat malam, ${name}`,
  }
  const day = new Intl.DateTimeFormat(i18n.locale === 'en' ? 'en-GB' : 'id-ID', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${today}T00:00:00Z`))
  return (
    <div className="not-on-paper">
      <PageHeader
        title={greetings[timeOfDay(new Date())]}
        context={`${day} · ${tenant.name}`}
        actions={props.actions}
        more={props.more}
      />
    </div>
  )
}

/** As people in Pontianak say it: pagi until eleven, siang until three, sore until dusk. */
function timeOfDay(now: Date): 'MORNING' | 'NOON' | 'AFTERNOON' | 'EVENING' {
  const hour = (now.getUTCHours() + 7) % 24
  if (hour >= 4 && hour < 11) return 'MORNING'
  if (hour >= 11 && hour < 15) return 'NOON'
  return hour >= 15 && hour < 18 ? 'AFTERNOON' : 'EVENING'
}
