import { useLingui } from '@lingui/react/macro'
import { useFormats } from '../../../i18n/formats.ts'
import { type Stage, StageSteps } from '../../../ui/StageSteps.tsx'
import type { DecreeDetail } from '../decree.query.ts'
import { useStepName } from '../use-step-name.ts'

const standings = {
  WAITING: 'LATER',
  OPEN: 'NOW',
  LATE: 'NOW',
  APPROVED: 'DONE',
  RETURNED: 'STOPPED',
  REJECTED: 'STOPPED',
} as const

/** Draft, the steps of its route, signature, lock: each with who and when. */
export function DecreeStages(props: { decree: DecreeDetail }) {
  const { t } = useLingui()
  const { day, moment } = useFormats()
  const nameOf = useStepName()
  const { decree } = props
  const isDraft = decree.state === 'DRAFT'
  const isSigned = decree.contentHash !== null
  const isStopped = decree.state === 'CANCELLED'
  const draft: Stage = {
    id: 'draft',
    name: t`Konsep`,
    standing: isDraft ? 'NOW' : isStopped && decree.steps.length === 0 ? 'STOPPED' : 'DONE',
    who: decree.createdBy?.name ?? null,
    when: moment(decree.createdAt),
  }
  const steps = decree.steps.map(
    (step): Stage => ({
      id: `step-${step.position}`,
      ...nameOf(step),
      standing: step.isMine ? 'MINE' : standings[step.standing],
      who: step.isMine ? t`Menunggu Anda` : (step.castBy?.name ?? step.voter?.name ?? null),
      when:
        step.castAt !== null
          ? moment(step.castAt)
          : step.standing === 'LATE' && step.dueAt !== null
            ? t`terlambat sejak ${moment(step.dueAt)}`
            : step.openedAt !== null && step.standing === 'OPEN'
              ? t`sejak ${moment(step.openedAt)}`
              : null,
    }),
  )
  const signature: Stage = {
    id: 'signature',
    name: t`Tanda tangan`,
    standing: isSigned ? 'DONE' : decree.state === 'APPROVED' ? 'NOW' : 'LATER',
    who: decree.signatoryName,
    when: decree.signedOn === null ? null : day(decree.signedOn),
  }
  const published: Stage = {
    id: 'published',
    name: t`Terkunci dan diumumkan`,
    standing:
      decree.state === 'REVOKED'
        ? 'STOPPED'
        : decree.publishedAt !== null
          ? 'LAST'
          : decree.state === 'SIGNED'
            ? 'NOW'
            : 'LATER',
    who: isSigned ? t`Isi dan lampiran tetap` : null,
    when: decree.publishedAt === null ? null : moment(decree.publishedAt),
  }
  return <StageSteps label={t`Tahap keputusan`} stages={[draft, ...steps, signature, published]} />
}
