import { Trans, useLingui } from '@lingui/react/macro'
import { Group, NativeSelect } from '@mantine/core'
import { asProfile } from './as-profile.ts'
import { profileChoices } from './profile-words.ts'
import { SenderField } from './SenderField.tsx'
import type { UploadDetails } from './use-import-upload.ts'

/** Whose file it is, remembered from earlier ones, and what it is where its columns shall not decide. */
export function UploadDetailsFields(props: { details: UploadDetails; onChange: (details: UploadDetails) => void }) {
  const { i18n, t } = useLingui()
  const { details, onChange } = props
  return (
    <Group gap="sm" align="flex-start" grow preventGrowOverflow={false}>
      <SenderField value={details.sender} onChange={(sender) => onChange({ ...details, sender })} />
      <NativeSelect
        label={<Trans>Isi berkas</Trans>}
        description={<Trans>Biasanya dikenali dari kolomnya.</Trans>}
        value={details.profile ?? ''}
        onChange={({ currentTarget: { value } }) => onChange({ ...details, profile: asProfile(value) })}
        data={[
          { value: '', label: t`Kenali otomatis` },
          ...profileChoices.map(({ value, label }) => ({ value, label: i18n._(label) })),
        ]}
      />
    </Group>
  )
}
