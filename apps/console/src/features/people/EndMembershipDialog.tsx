import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { graphql } from '../../graphql.ts'
import { Problem } from '../../session/problem.ts'
import { roleWords } from '../../session/role-words.ts'
import { useViewer } from '../../session/viewer.ts'
import { DateField } from '../../ui/form/DateField.tsx'
import { fieldProblem } from '../../ui/form/FieldProblem.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { fieldOfPath, useFormRefusal } from '../../ui/form/use-form-refusal.ts'
import { useOperation } from '../../ui/form/use-operation.ts'
import { dayBefore } from './day-before.ts'
import type { Membership } from './people.query.ts'

const EndMembershipMutation = graphql(
  `
    mutation EndMembership($input: EndMembershipInput!) {
      endMembership(input: $input) {
        __typename
        ... on EndMembershipSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

const fieldIds = { lastDay: 'end-last-day' }

/** Ends one role on a day. What was done with it stays as it is, and so does the name in the list. */
export function EndMembershipDialog(props: {
  name: string
  membership: Membership
  onClose: () => void
  onEnded: () => void
}) {
  const { i18n, t } = useLingui()
  const { today } = useViewer()
  const yesterday = dayBefore(today)
  const [lastDay, setLastDay] = useState<string | null>(today)
  const change = useFormRefusal(fieldOfPath(fieldIds))
  const end = useOperation(EndMembershipMutation, { refusal: change })
  const role = i18n._(roleWords[props.membership.role])

  const submit = async () => {
    if (lastDay === null || lastDay < yesterday) {
      return change.showFaults([{ fieldId: fieldIds.lastDay, message: t`Isi hari terakhir: paling awal kemarin.` }])
    }
    const success = await end.run({ input: { membershipId: props.membership.id, lastDay } })
    if (success === null) return
    props.onEnded()
    props.onClose()
  }
  return (
    <FormDialog
      title={<Trans>Akhiri peran {role}</Trans>}
      confirm={<Trans>Akhiri peran</Trans>}
      busy={end.busy}
      problem={change.problem}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <p style={{ margin: 0 }}>
        <Trans>
          {props.name} tidak dapat lagi bekerja sebagai {role} sesudah hari terakhir. Yang sudah dikerjakannya tetap
          tercatat.
        </Trans>
      </p>
      <DateField
        id={fieldIds.lastDay}
        label={<Trans>Hari terakhir</Trans>}
        hint={t`Pilih kemarin untuk mengakhirinya sekarang juga.`}
        value={lastDay}
        min={yesterday}
        onChange={setLastDay}
        error={fieldProblem(change.errorOf(fieldIds.lastDay))}
      />
    </FormDialog>
  )
}
