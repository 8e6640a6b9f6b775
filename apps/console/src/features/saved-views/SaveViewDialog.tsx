import { Trans } from '@lingui/react/macro'
import { Checkbox, TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { graphql, type VariablesOf } from '../../graphql.ts'
import { Problem } from '../../session/problem.ts'
import { useMay } from '../../session/viewer.ts'
import { fieldProblem } from '../../ui/form/FieldProblem.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { useOperation } from '../../ui/form/use-operation.ts'

const SaveViewMutation = graphql(
  `
    mutation SaveView($input: SaveViewInput!) {
      saveView(input: $input) {
        __typename
        ...Problem
      }
    }
  `,
  [Problem],
)

/** Keeps what somebody sees under a name: a list as it is shown, or a plan. */
export function SaveViewDialog(props: {
  list: VariablesOf<typeof SaveViewMutation>['input']['list']
  state: string
  title: ReactNode
  label: ReactNode
  description?: string
  /** What is said where the name is missing. */
  missing: string
  onClose: () => void
  onSaved: () => void
}) {
  const mayShare = useMay('SAVED_VIEW_SHARE')
  const [name, setName] = useState('')
  const [shared, setShared] = useState(false)
  const [isSubmitted, setSubmitted] = useState(false)
  const saveView = useOperation(SaveViewMutation)

  const submit = async () => {
    setSubmitted(true)
    if (name.trim() === '') return
    const success = await saveView.run({
      input: { list: props.list, name: name.trim(), state: props.state, shared },
    })
    if (success === null) return
    props.onSaved()
    props.onClose()
  }
  return (
    <FormDialog
      title={props.title}
      confirm={<Trans>Simpan</Trans>}
      busy={saveView.busy}
      problem={saveView.problem}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <TextInput
        label={props.label}
        description={props.description}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        data-autofocus
        maxLength={60}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={isSubmitted && name.trim() === '' ? fieldProblem(props.missing) : undefined}
      />
      {mayShare && (
        <Checkbox
          label={<Trans>Bagikan dengan semua orang di instansi ini</Trans>}
          checked={shared}
          onChange={(event) => setShared(event.currentTarget.checked)}
        />
      )}
    </FormDialog>
  )
}
