import { useLingui } from '@lingui/react/macro'
import { useFormats } from '../../../i18n/formats.ts'
import { type Stage, StageSteps } from '../../../ui/StageSteps.tsx'
import type { CohortDetail } from '../cohort.query.ts'

/** Computed, published, locked: who and when. */
export function CohortStages(props: { cohort: CohortDetail }) {
  const { t } = useLingui()
  const { day, moment, number } = useFormats()
  const { cohort } = props
  const isLocked = cohort.state === 'LOCKED'
  const isDiscarded = cohort.state === 'DISCARDED'
  const isComputed = cohort.computedAt !== null
  const isPublished = cohort.publishedAt !== null
  const objections = number(cohort.objectionCount)
  const published: Stage = {
    id: 'published',
    name: t`Diumumkan`,
    standing: !isPublished ? 'LATER' : cohort.state === 'PUBLISHED' ? 'NOW' : 'DONE',
    who: isPublished ? t`${objections} keberatan` : null,
    when:
      cohort.objectionsUntil !== null && cohort.state === 'PUBLISHED'
        ? t`sampai ${day(cohort.objectionsUntil)}`
        : cohort.publishedAt === null
          ? null
          : moment(cohort.publishedAt),
  }
  const stages: readonly Stage[] = [
    {
      id: 'computed',
      name: t`Dihitung`,
      standing: isComputed ? 'DONE' : isDiscarded ? 'STOPPED' : 'NOW',
      who: cohort.computedBy?.name ?? null,
      when: cohort.computedAt === null ? null : moment(cohort.computedAt),
    },
    // What was locked without a public list never came by there.
    ...(isLocked && !isPublished ? [] : [published]),
    {
      id: 'locked',
      name: t`Dikunci`,
      standing: isLocked ? 'LAST' : isDiscarded && isComputed ? 'STOPPED' : 'LATER',
      who: cohort.lockedBy?.name ?? null,
      when: cohort.lockedAt === null ? null : moment(cohort.lockedAt),
    },
  ]
  return <StageSteps label={t`Tahap kohort`} stages={stages} />
}
