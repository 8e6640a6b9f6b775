import { useLingui } from '@lingui/react/macro'
import { SegmentedControl } from '@mantine/core'
import { type Language, speak } from '../i18n/languages.ts'

export function LanguageSwitch(props: { fullWidth?: boolean }) {
  const { i18n, t } = useLingui()
  return (
    <SegmentedControl
      aria-label={t`Bahasa`}
      size="xs"
      fullWidth={props.fullWidth ?? false}
      value={i18n.locale}
      onChange={(language) => void speak(language as Language)}
      data={[
        { value: 'id', label: 'Bahasa Indonesia' },
        { value: 'en', label: 'English' },
      ]}
    />
  )
}
