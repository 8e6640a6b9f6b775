import { Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect } from '@mantine/core'
import { type AgeOn, NAMED_DAYS, type NamedDay } from '@payung/domain/eligibility/eligibility-rule'
import { useViewer } from '../../../session/viewer.ts'
import { DateField } from '../../../ui/form/DateField.tsx'

/** On which day an age counts: a day that the cover gives, or a date of one's own. */
export function AgeDayFields(props: { on: AgeOn | undefined; onChange: (on: AgeOn) => void }) {
  const { t } = useLingui()
  const { today } = useViewer()
  const on = props.on ?? 'TODAY'
  const named = NAMED_DAYS.find((day) => day === on)
  const words: Readonly<Record<NamedDay, string>> = {
    TODAY: t`pada hari penilaian`,
    FIRST_MONTH: t`pada bulan pertama program`,
    EACH_MONTH: t`pada setiap bulan program`,
  }
  return (
    <>
      <NativeSelect
        label={<Trans>Umur dihitung</Trans>}
        value={named ?? 'DATE'}
        onChange={({ currentTarget: { value } }) => props.onChange(NAMED_DAYS.find((day) => day === value) ?? today)}
        data={[
          ...NAMED_DAYS.map((value) => ({ value, label: words[value] })),
          { value: 'DATE', label: t`pada tanggal tertentu` },
        ]}
      />
      {named === undefined && (
        <DateField label={<Trans>Pada tanggal</Trans>} value={on} onChange={(day) => props.onChange(day ?? 'TODAY')} />
      )}
    </>
  )
}
