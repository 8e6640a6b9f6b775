import { Trans } from '@lingui/react/macro'
import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { graphql } from '../../graphql.ts'
import { Problem } from '../../session/problem.ts'
import { fieldProblem } from '../../ui/form/FieldProblem.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { fieldOfPath, useFormRefusal } from '../../ui/form/use-form-refusal.ts'
import { useOperation } from '../../ui/form/use-operation.ts'
import type { RoleProposal } from './people.query.ts'

const RefuseRoleMutation = graphql(
  `
    mutation RefuseRole($input: RefuseRoleInput!) {
      refuseRole(input: $input) {
        __typename
        ...Problem
      }
    }
  `,
  [Problem],
)

const fieldIds = { reason: 'refuse-reason' }

/** Refuses a proposed role, or takes one's own proposal back. The reason stays in the register of officials. */
export function RefuseRoleDialog(props: { proposal: RoleProposal; onClose: () => void; onRefused: () => void }) {
  const [reason, setReason] = useState('')
  const change = useFormRefusal(fieldOfPath(fieldIds))
  const refuse = useOperation(RefuseRoleMutation, { refusal: change })
  const { id, userName, whyNot } = props.proposal
  const isOwn = whyNot === 'PROPOSER_IS_NOT_CONFIRMER'
  const submit = async () => {
    const success = await refuse.run({ input: { proposalId: id, reason } })
    if (success === null) return
    props.onRefused()
    props.onClose()
  }
  return (
    <FormDialog
      title={isOwn ? <Trans>Tarik usulan peran untuk {userName}</Trans> : <Trans>Tolak peran untuk {userName}</Trans>}
      confirm={isOwn ? <Trans>Tarik usulan</Trans> : <Trans>Tolak peran</Trans>}
      busy={refuse.busy}
      problem={change.problem}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <Textarea
        id={fieldIds.reason}
        label={<Trans>Alasan</Trans>}
        description={<Trans>Tersimpan pada daftar pejabat dan dibaca administrator instansi itu.</Trans>}
        maxLength={500}
        data-autofocus
        value={reason}
        error={fieldProblem(change.errorOf(fieldIds.reason))}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
