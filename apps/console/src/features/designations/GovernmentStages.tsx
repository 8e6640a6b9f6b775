import { useLingui as useI18n } from '@lingui/react'
import { useLingui } from '@lingui/react/macro'
import { type Stage, StageSteps } from '../../ui/StageSteps.tsx'
import { stageWords } from './designation-words.ts'
import type { GovernmentDesignation } from './designations.query.ts'
import { useStageText } from './use-stage-text.ts'

const standings = { NOTHING: 'LATER', AT_WORK: 'NOW', LATE: 'NOW', DONE: 'DONE' } as const satisfies Record<
  GovernmentDesignation['standing'],
  Stage['standing']
>

/** The way of one government's designation for one programme year: what has come in at each stage, and by which day. */
export function GovernmentStages(props: { designation: GovernmentDesignation }) {
  const { i18n } = useI18n()
  const { t } = useLingui()
  const textOf = useStageText()
  const { government, stages, year } = props.designation
  return (
    <StageSteps
      label={t`Tahap penetapan ${government.shortName} ${year}`}
      stages={stages.map((stage): Stage => {
        const { count, day } = textOf(stage)
        return {
          id: stage.stage,
          name: i18n._(stageWords[stage.stage]),
          standing: stage.stage === 'DECREE' && stage.standing === 'DONE' ? 'LAST' : standings[stage.standing],
          who: count,
          when: day,
        }
      })}
    />
  )
}
