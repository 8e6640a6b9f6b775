import { useLingui as useI18n } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useFormats } from '../../i18n/formats.ts'
import { Cartogram } from '../../ui/charts/Cartogram.tsx'
import { addressOf, stagesReached, stageWords, standingLooks } from './designation-words.ts'
import type { GovernmentDesignation } from './designations.query.ts'

const LIMITS = [1, 2, 3, 5] as const

/** The 14 areas as tiles, of one programme year: how many of the five stages each has reached, and which are late. Choosing one shows its way. */
export function DesignationMap(props: {
  rows: readonly GovernmentDesignation[]
  chosen: string | null
  onChoose: (code: string | null) => void
  /** Of the list beside it, where one was chosen. */
  year: string | undefined
}) {
  const { i18n } = useI18n()
  const { t } = useLingui()
  const { number } = useFormats()
  const chosen = props.rows.find(({ government }) => government.code === props.chosen)
  return (
    <Cartogram
      label={t`Tahap penetapan per kabupaten dan kota`}
      limits={LIMITS}
      limitText={(limit) => t`${number(limit)} tahap`}
      chosen={props.chosen}
      onChoose={props.onChoose}
      figures={props.rows.map((row) => {
        const reached = stagesReached(row.stages)
        return {
          code: row.government.code,
          name: row.government.shortName.replace(/^Pem(kab|kot) /, ''),
          value: reached,
          valueText: `${number(reached)}/${number(row.stages.length)}`,
          countText: row.stage === null ? i18n._(standingLooks.NOTHING.word) : i18n._(stageWords[row.stage]),
          due: row.standing === 'LATE' ? i18n._(standingLooks.LATE.word) : undefined,
          link: { to: '/penetapan', search: addressOf(row, props.year) },
        }
      })}
      detail={
        chosen && (
          <>
            <span>{chosen.government.shortName}</span>
            <b style={{ fontSize: '0.875rem', lineHeight: '1.25rem' }}>{i18n._(standingLooks[chosen.standing].word)}</b>
            {chosen.daysLate !== null && (
              <span style={{ color: 'var(--dimmed)' }}>
                <Trans>{number(chosen.daysLate)} hari lewat batas</Trans>
              </span>
            )}
          </>
        )
      }
    />
  )
}
