import { useLingui } from '@lingui/react/macro'
import { isAgreementOver } from '@payung/domain/agreement/agreement-standing'
import { useFormats } from '../../../i18n/formats.ts'
import { StageSteps } from '../../../ui/StageSteps.tsx'
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
  return (
    <StageSteps
      label={t`Tahap perjanjian`}
      stages={[
        ...states.map((state, at) => {
          const done = at < reached || agreement.state === 'SIGNED' || agreement.state === 'TERMINATED'
          const fact = factOf(state, at)
          return {
            id: state,
            name: names[state],
            standing: done ? ('DONE' as const) : at === reached ? ('NOW' as const) : ('LATER' as const),
            who: fact?.who ?? null,
            when: fact?.when ?? null,
          }
        }),
        {
          id: 'VALIDITY',
          name: t`Masa berlaku`,
          standing: isAgreementOver(agreement.standing) ? 'DONE' : inEffect ? 'NOW' : 'LATER',
          who: validity[agreement.standing],
          when: null,
        },
      ]}
    />
  )
}

/** The day in the office on which an instant falls. */
function officeDay(instant: string): string {
  return new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(0, 10)
}
