import { useLingui } from '@lingui/react/macro'
import { VisuallyHidden } from '@mantine/core'
import { IconCheck, IconPencil } from '@tabler/icons-react'
import { useFormats } from '../../../i18n/formats.ts'
import classes from './AgreementSteps.module.css'
import type { AgreementDetail } from './agreement-page.query.ts'

const states = ['DRAFT', 'NEGOTIATION', 'APPROVED', 'SIGNED'] as const

/** How far it has come, each step with who and when; the days of validity close the row. */
export function AgreementSteps(props: { agreement: AgreementDetail }) {
  const { t } = useLingui()
  const { day, shortDay } = useFormats()
  const { agreement } = props
  const names = { DRAFT: t`Konsep`, NEGOTIATION: t`Perundingan`, APPROVED: t`Persetujuan`, SIGNED: t`Tanda tangan` }
  const reached = agreement.state === 'TERMINATED' ? states.length : states.indexOf(agreement.state)
  const factOf = (state: (typeof states)[number], at: number) => {
    const step = at <= reached ? agreement.steps.findLast(({ from, to }) => to === state && from !== state) : undefined
    if (state === 'SIGNED' && agreement.signedOn !== null) return { who: day(agreement.signedOn), when: null }
    return step === undefined
      ? null
      : { who: step.by?.name ?? step.tenant.shortName, when: shortDay(officeDay(step.at)) }
  }
  const [from, until] = [shortDay(agreement.validFrom), shortDay(agreement.lastDay)]
  const validity = {
    DRAFT: t`Mulai ${from}`,
    NEGOTIATION: t`Mulai ${from}`,
    APPROVED: t`Mulai ${from}`,
    SIGNED: t`Mulai ${from}`,
    ACTIVE: t`Sampai ${until}`,
    EXPIRED: t`Berakhir ${until}`,
    TERMINATED: agreement.terminatedOn === null ? t`Diakhiri` : t`Diakhiri ${shortDay(agreement.terminatedOn)}`,
  }
  const inEffect = agreement.standing === 'ACTIVE'
  const isOver = agreement.standing === 'EXPIRED' || agreement.standing === 'TERMINATED'
  return (
    <ol className={classes.steps} aria-label={t`Tahap perjanjian`}>
      {states.map((state, at) => {
        const done = at < reached || agreement.state === 'SIGNED' || agreement.state === 'TERMINATED'
        const current = at === reached && !done
        const fact = factOf(state, at)
        return (
          <li
            key={state}
            className={classes.step}
            data-done={done || undefined}
            data-current={current || undefined}
            aria-current={current ? 'step' : undefined}
          >
            <span className={classes.circle} aria-hidden>
              {done ? <IconCheck size={16} stroke={2.5} /> : current ? <IconPencil size={15} /> : at + 1}
            </span>
            <b>{names[state]}</b>
            <VisuallyHidden>{done ? t`, selesai` : current ? t`, sekarang` : t`, belum`}</VisuallyHidden>
            <span className={classes.fact}>{fact?.who ?? '—'}</span>
            {fact?.when && <span className={classes.fact}>{fact.when}</span>}
          </li>
        )
      })}
      <li className={classes.step} data-done={isOver || undefined} data-current={inEffect || undefined}>
        <span className={classes.circle} aria-hidden>
          {isOver ? <IconCheck size={16} stroke={2.5} /> : 5}
        </span>
        <b>{t`Masa berlaku`}</b>
        <span className={classes.fact}>{validity[agreement.standing]}</span>
      </li>
    </ol>
  )
}

/** The day in the office on which an instant falls. */
function officeDay(instant: string): string {
  return new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(0, 10)
}
