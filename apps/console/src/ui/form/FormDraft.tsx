import { Trans } from '@lingui/react/macro'
import { Button, Group } from '@mantine/core'
import { IconDeviceFloppy } from '@tabler/icons-react'
import { useFormats } from '../../i18n/formats.ts'
import { Notice } from '../Notice.tsx'
import { LeaveGuard } from './LeaveGuard.tsx'
import { type FormValues, useFormDraft } from './use-form-draft.ts'

/** Before the fields of a long form: what was filled in here before and not saved. Leaving with changes asks, and says that they are kept. */
export function FormDraft<Values>(props: {
  /** Something is filled in that is not saved. */
  dirty: boolean
  form: FormValues<Values>
}) {
  const { moment } = useFormats()
  const { canKeep, discard, isKept, isOvertaken, offer, take } = useFormDraft(props.dirty, props.form)
  const savedAt = offer === null ? '' : moment(offer.savedAt)
  return (
    <>
      {offer !== null && (
        <Notice
          tone={isOvertaken ? 'warn' : 'info'}
          icon={IconDeviceFloppy}
          actions={
            <Group gap="xs">
              <Button size="xs" onClick={take}>
                <Trans>Lanjutkan draf dari {savedAt}</Trans>
              </Button>
              <Button size="xs" variant="default" onClick={discard}>
                <Trans>Buang</Trans>
              </Button>
            </Group>
          }
        >
          <Trans>Isian ini pernah ditinggalkan sebelum disimpan.</Trans>{' '}
          {isOvertaken && <Trans>Sejak itu datanya berubah: periksa lagi sebelum menyimpan.</Trans>}
        </Notice>
      )}
      <LeaveGuard dirty={props.dirty} canKeep={canKeep} isKept={isKept} />
    </>
  )
}
