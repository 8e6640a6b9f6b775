import { Trans } from '@lingui/react/macro'
import { Textarea } from '@mantine/core'
import { unknownFields } from '@payung/domain/decree/decree-template'
import type { ReactNode, Ref } from 'react'
import { useFormats } from '../../../i18n/formats.ts'
import { fieldProblem } from '../../../ui/form/FieldProblem.tsx'
import { pointsOf } from './decree-draft.ts'

/** A part of a text, one point a line. A field that nobody knows is named with its point while it is typed. */
export function PointsField(props: {
  id: string
  label: ReactNode
  hint: ReactNode
  value: string
  onChange: (text: string) => void
  onFocus?: () => void
  inputRef?: Ref<HTMLTextAreaElement>
  /** Whether fields in braces are filled there. */
  hasFields?: boolean
  error?: string | undefined
}) {
  const { number } = useFormats()
  const { hasFields = true } = props
  const points = hasFields ? pointsOf(props.value) : []
  const unknown = points.flatMap((point, at) => unknownFields(point).map((name) => ({ at, name })))
  return (
    <Textarea
      id={props.id}
      {...(props.inputRef === undefined ? {} : { ref: props.inputRef })}
      label={props.label}
      description={props.hint}
      autosize
      minRows={3}
      maxRows={16}
      value={props.value}
      onFocus={() => props.onFocus?.()}
      onChange={(event) => props.onChange(event.currentTarget.value)}
      error={
        unknown.length === 0 ? (
          fieldProblem(props.error)
        ) : (
          <span>
            {unknown.map(({ at, name }) => {
              const point = number(at + 1)
              const field = `{${name}}`
              return (
                <span key={`${at}:${name}`} style={{ display: 'block' }}>
                  <Trans>
                    Butir {point}: isian {field} tidak dikenal.
                  </Trans>
                </span>
              )
            })}
          </span>
        )
      }
    />
  )
}
