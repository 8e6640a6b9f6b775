import { Trans, useLingui } from '@lingui/react/macro'
import { Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import { graphql } from '../../../graphql.ts'
import { Problem } from '../../../session/problem.ts'
import { useMay } from '../../../session/viewer.ts'
import { fieldProblem } from '../../../ui/form/FieldProblem.tsx'
import { FormDialog } from '../../../ui/form/FormDialog.tsx'
import { useOperation } from '../../../ui/form/use-operation.ts'
import type { ListAddress } from './list-address.ts'
import { writeViewState } from './view-state.ts'

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

export function SaveViewDialog(props: { address: ListAddress; onClose: () => void; onSaved: () => void }) {
  const { t } = useLingui()
  const mayShare = useMay('SAVED_VIEW_SHARE')
  const [name, setName] = useState('')
  const [shared, setShared] = useState(false)
  const [isSubmitted, setSubmitted] = useState(false)
  const saveView = useOperation(SaveViewMutation)

  const submit = async () => {
    setSubmitted(true)
    if (name.trim() === '') return
    const success = await saveView.run({
      input: { list: 'WORKERS', name: name.trim(), state: writeViewState(props.address), shared },
    })
    if (success === null) return
    props.onSaved()
    props.onClose()
  }
  return (
    <FormDialog
      title={<Trans>Simpan tampilan ini</Trans>}
      confirm={<Trans>Simpan</Trans>}
      busy={saveView.busy}
      problem={saveView.problem}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <TextInput
        label={<Trans>Nama tampilan</Trans>}
        description={t`Filter, urutan, dan kolom ikut tersimpan; kata pencarian tidak.`}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        data-autofocus
        maxLength={60}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={isSubmitted && name.trim() === '' ? fieldProblem(t`Beri nama tampilan ini.`) : undefined}
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
