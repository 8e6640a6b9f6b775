import { Trans, useLingui } from '@lingui/react/macro'
import { SegmentedControl, Stack, useMantineColorScheme } from '@mantine/core'
import { Card } from '../../ui/Card.tsx'
import { LanguageSwitch } from '../../ui/LanguageSwitch.tsx'

/** Language and light, kept on this device. */
export function AppearanceCard() {
  const { t } = useLingui()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <Card title={<Trans>Bahasa dan tampilan</Trans>} hint={<Trans>Berlaku di perangkat ini</Trans>}>
      <Stack gap="sm">
        <LanguageSwitch fullWidth />
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
      </Stack>
    </Card>
  )
}
