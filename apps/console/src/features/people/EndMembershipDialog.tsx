import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useMutation } from 'urql'
import { graphql } from '../../graphql.ts'
import { Problem } from '../../session/problem.ts'
import { roleWords } from '../../session/role-words.ts'
import { useViewer } from '../../session/viewer.ts'
import { DateField } from '../../ui/form/DateField.tsx'
import { fieldProblem } from '../../ui/form/FieldProblem.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { dayBefore } from './day-before.ts'
import type { Membership } from './people.query.ts'
import { usePeopleChange } from './use-people-change.ts'

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
  const [ending, end] = useMutation(EndMembershipMutation)
  const change = usePeopleChange(fieldIds)
  const role = i18n._(roleWords[props.membership.role])

  const submit = async () => {
    if (lastDay === null || lastDay < yesterday) {
      return change.refuse([{ fieldId: fieldIds.lastDay, message: t`Isi hari terakhir: paling awal kemarin.` }])
    }
    const { data, error } = await end({ input: { membershipId: props.membership.id, lastDay } })
    const outcome = data?.endMembership
    if (outcome?.__typename !== 'EndMembershipSuccess') return change.showRefusal(outcome ?? error)
    props.onEnded()
    props.onClose()
  }
  return (
    <FormDialog
      title={<Trans>Akhiri peran {role}</Trans>}
      confirm={<Trans>Akhiri peran</Trans>}
      busy={ending.fetching}
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
        error={fieldProblem(change.problemOf(fieldIds.lastDay))}
      />
    </FormDialog>
  )
}
