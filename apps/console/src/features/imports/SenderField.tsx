import { Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useQuery } from 'urql'
import { useViewer } from '../../session/viewer.ts'
import { VillageField } from '../../ui/form/VillageField.tsx'
import { ImportSendersQuery } from './import.query.ts'
import type { SaidSender } from './use-import-upload.ts'

const sendersOffered = 12
const village = 'village'
const other = 'other'
const [agency, earlier] = ['agency:', 'earlier:']

/** Whose file it is: somebody who has sent one before, a village, an agency; written by hand only where it is none of them. */
export function SenderField(props: { value: SaidSender | null; onChange: (sender: SaidSender | null) => void }) {
  const { t } = useLingui()
  const { onChange } = props
  const { scope, tenant } = useViewer()
  const [{ data }] = useQuery({ query: ImportSendersQuery })
  const [kind, setKind] = useState('')
  const senders = (data?.importSenders ?? []).slice(0, sendersOffered)
  const agencies = data?.agencies ?? []
  const choose = (chosen: string) => {
    setKind(chosen)
    if (chosen.startsWith(agency)) onChange({ senderAgency: chosen.slice(agency.length) })
    else onChange(chosen.startsWith(earlier) ? { sender: chosen.slice(earlier.length) } : null)
  }
  return (
    <Stack gap="xs">
      <NativeSelect
        label={<Trans>Pengirim berkas</Trans>}
        description={<Trans>Desa atau OPD, bila ada; mutunya tampak di Mutu kiriman.</Trans>}
        value={kind}
        onChange={({ currentTarget: { value } }) => choose(value)}
        data={[
          { value: '', label: t`Tidak disebut` },
          ...(senders.length === 0
            ? []
            : [{ group: t`Pernah mengirim`, items: senders.map((name) => ({ value: earlier + name, label: name })) }]),
          {
            group: t`Desa atau OPD`,
            items: [
              { value: village, label: t`Desa atau kelurahan…` },
              ...agencies.map(({ id, name }) => ({ value: agency + id, label: name })),
            ],
          },
          { value: other, label: t`Lainnya…` },
        ]}
      />
      {kind === village && (
        <VillageField
          label={<Trans>Desa pengirim</Trans>}
          within={scope.areaPrefix === '' ? tenant.area?.code : scope.areaPrefix}
          value={props.value?.senderVillage ?? null}
          onChange={(code) => onChange(code === null ? null : { senderVillage: code })}
        />
      )}
      {kind === other && (
        <TextInput
          label={<Trans>Nama pengirim</Trans>}
          value={props.value?.sender ?? ''}
          maxLength={120}
          onChange={({ currentTarget: { value } }) => onChange(value === '' ? null : { sender: value })}
        />
      )}
    </Stack>
  )
}
