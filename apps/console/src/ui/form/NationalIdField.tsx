import { useLingui } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import { formatNationalId, type NationalIdDigits } from '@payung/domain/identity/national-id-digits'
import { IconCircleCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { ReadingOfNationalId } from './ReadingOfNationalId.tsx'

/**
 * A NIK as text with a numeric keyboard: pasting it with spaces, dots or an apostrophe is no mistake.
 *
 * What its digits say is read aloud below while one types; nothing of it leaves the browser before submit.
 */
export function NationalIdField(props: {
  id?: string
  label: ReactNode
  value: string
  onChange: (text: string) => void
  /** Null while the text is no readable NIK. */
  reading: NationalIdDigits | null
  error?: ReactNode
  /** Name of the district in the NIK, as far as it is known. */
  districtName?: string | undefined
  /** The district where the person lives, to say that a difference is normal. */
  livesInDistrict?: string | undefined
}) {
  const { t } = useLingui()
  const { reading } = props
  return (
    <div>
      <TextInput
        {...(props.id ? { id: props.id } : {})}
        label={props.label}
        description={t`16 angka. Boleh ditempel dengan spasi atau titik.`}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        inputMode="numeric"
        autoComplete="off"
        maxLength={40}
        spellCheck={false}
        className="figures"
        error={props.error}
        value={props.value}
        onChange={(event) => props.onChange(event.currentTarget.value)}
        onBlur={() => reading && props.onChange(formatNationalId(reading.digits))}
        rightSection={reading && <IconCircleCheck size={20} color="var(--ok)" aria-hidden />}
      />
      <div aria-live="polite">
        {reading && (
          <ReadingOfNationalId
            reading={reading}
            districtName={props.districtName}
            livesInDistrict={props.livesInDistrict}
          />
        )}
      </div>
    </div>
  )
}
