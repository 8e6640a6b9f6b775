import { useLingui } from '@lingui/react/macro'
import { useFormats } from '../../i18n/formats.ts'
import type { StageProgress } from './designations.query.ts'

/** What a stage counts, and the day that matters now: since when it is late, until when it runs, or when its last arrived. */
export function useStageText() {
  const { t } = useLingui()
  const { number, shortDay } = useFormats()
  return (stage: StageProgress): { readonly count: string | null; readonly day: string | null } => {
    if (stage.total === 0) return { count: null, day: null }
    const [done, arrived, total] = [number(stage.done), number(stage.arrived), number(stage.total)]
    const people = stage.people === null ? null : number(stage.people)
    const count = {
      ROUND: t`${done} dari ${total} dibuka`,
      PROPOSALS: t`${arrived} dari ${total} pengusul`,
      VERIFICATION: t`${done} dari ${total} kunjungan`,
      COHORT: people === null ? t`${total} konsep` : t`${people} orang`,
      DECREE:
        stage.duty === 'REVIEW'
          ? t`di bagian hukum`
          : stage.duty === 'APPROVE'
            ? t`di meja pejabat`
            : people === null
              ? t`${total} konsep`
              : t`${people} orang`,
    }[stage.stage]
    const day =
      stage.lateSince !== null
        ? t`terlambat sejak ${shortDay(stage.lateSince)}`
        : stage.standing === 'DONE'
          ? (stage.lastOn ?? stage.beganOn) && shortDay(stage.lastOn ?? stage.beganOn ?? '')
          : stage.dueOn !== null
            ? t`batas ${shortDay(stage.dueOn)}`
            : stage.beganOn && t`sejak ${shortDay(stage.beganOn)}`
    return { count, day: day ?? null }
  }
}
