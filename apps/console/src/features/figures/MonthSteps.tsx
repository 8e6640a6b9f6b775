import { useLingui } from '@lingui/react/macro'
import { ActionIcon } from '@mantine/core'
import { FIRST_YEAR } from '@payung/domain/calendar/first-year'
import { monthAfter } from '@payung/domain/protection/month-after'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useFormats } from '../../i18n/formats.ts'
import classes from './Coverage.module.css'

/** Goes from month to month; the new one is read aloud. */
export function MonthSteps(props: { month: string; onChoose: (month: string) => void }) {
  const { t } = useLingui()
  const { month: nameOfMonth } = useFormats()
  const { month, onChoose } = props
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame around two buttons and a word
    <div className={`${classes.month} not-on-paper`} role="group" aria-label={t`Bulan yang dihitung`}>
      <ActionIcon
        variant="default"
        size={36}
        aria-label={t`Bulan sebelumnya`}
        disabled={month <= `${FIRST_YEAR}-07-01`}
        onClick={() => onChoose(monthAfter(month, -1))}
      >
        <IconChevronLeft size={18} aria-hidden />
      </ActionIcon>
      <b aria-live="polite">{nameOfMonth(month)}</b>
      <ActionIcon
        variant="default"
        size={36}
        aria-label={t`Bulan berikutnya`}
        onClick={() => onChoose(monthAfter(month, 1))}
      >
        <IconChevronRight size={18} aria-hidden />
      </ActionIcon>
    </div>
  )
}
