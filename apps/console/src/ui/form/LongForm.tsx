import { Button, Group, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { ProblemAlert } from '../ProblemAlert.tsx'
import { ErrorSummary } from './ErrorSummary.tsx'
import { FormDraft } from './FormDraft.tsx'
import type { FormValues } from './use-form-draft.ts'
import type { FormRefusal } from './use-form-refusal.ts'

/** Where lines of text would grow too long to read. */
const narrowPixels = 880

/** A page to fill in: what is wrong at its head, its cards, what no field can say, and the way on. What is not saved is kept as a draft. */
export function LongForm<Values>(props: {
  refusal: Pick<FormRefusal, 'errors' | 'attempt' | 'problem'>
  /** Something is filled in that is not saved. */
  dirty: boolean
  /** What is kept of it on this device, and how the form takes it back. */
  draft: FormValues<Values>
  busy: boolean
  saveLabel: ReactNode
  /** The way back without saving. */
  cancel?: ReactNode
  /** One column of cards. */
  isNarrow?: boolean
  onSubmit: () => unknown
  children: ReactNode
}) {
  const { cancel, refusal } = props
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        props.onSubmit()
      }}
    >
      <Stack gap="md" {...(props.isNarrow && { maw: narrowPixels })}>
        <FormDraft dirty={props.dirty} form={props.draft} />
        <ErrorSummary errors={refusal.errors} attempt={refusal.attempt} />
        {props.children}
        <ProblemAlert problem={refusal.errors.length > 0 ? null : refusal.problem} />
        <Group gap="xs" {...(cancel !== undefined && { justify: 'flex-end' })}>
          {cancel}
          <Button type="submit" loading={props.busy}>
            {props.saveLabel}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
