import { Trans } from '@lingui/react/macro'
import { Checkbox } from '@mantine/core'
import { IconAlertTriangle, IconFileAlert, IconInfoCircle } from '@tabler/icons-react'
import { Notice } from '../../ui/Notice.tsx'
import { useServerWords } from '../../ui/use-server-words.ts'
import type { ImportView } from './import.query.ts'

const tones = { ERROR: 'bad', WARNING: 'warn', INFO: 'info' } as const
const icons = { ERROR: IconFileAlert, WARNING: IconAlertTriangle, INFO: IconInfoCircle } as const

/** What only the file as a whole shows, above its rows. */
export function FileRemarks(props: { of: ImportView }) {
  const { message } = useServerWords()
  return props.of.remarks.map((remark) => (
    <Notice key={remark.message} tone={tones[remark.severity]} icon={icons[remark.severity]}>
      {message(remark)}
    </Notice>
  ))
}

/** A file that looks spoilt is saved only by somebody who says that they have looked: that they said so is logged under their name. */
export function ConfirmRemarks(props: { of: ImportView; confirmed: boolean; onChange: (confirmed: boolean) => void }) {
  if (!props.of.remarks.some(({ mustBeConfirmed }) => mustBeConfirmed)) return null
  return (
    <Checkbox
      checked={props.confirmed}
      onChange={(event) => props.onChange(event.currentTarget.checked)}
      label={<Trans>NIK di berkas ini sudah saya cocokkan dengan KTP, dan benar.</Trans>}
      description={
        <Trans>Tanpa pernyataan ini tidak ada yang disimpan. Pernyataan Anda tercatat di catatan audit.</Trans>
      }
    />
  )
}
