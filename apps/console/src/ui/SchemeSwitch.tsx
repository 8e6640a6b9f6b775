import { useLingui } from '@lingui/react/macro'
import { SegmentedControl, useMantineColorScheme } from '@mantine/core'

/** Light, dark, or as the device has it. */
export function SchemeSwitch() {
  const { t } = useLingui()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <SegmentedControl
      aria-label={t`Tampilan`}
      size="xs"
      fullWidth
      value={colorScheme}
      onChange={(scheme) => setColorScheme(scheme as typeof colorScheme)}
      data={[
        { value: 'light', label: t`Terang` },
        { value: 'dark', label: t`Gelap` },
        { value: 'auto', label: t`Perangkat` },
      ]}
    />
  )
}
