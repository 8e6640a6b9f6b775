import { Trans, useLingui } from '@lingui/react/macro'
import { Radio, Stack } from '@mantine/core'
import { isRole, needsConfirmation, ROLES, type Role } from '@payung/domain/access/role'
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
import { appointmentInput, emptyAppointment } from './appointment-draft.ts'
import { useAppointmentFaults } from './appointment-words.ts'
import { OfficialFields } from './OfficialFields.tsx'
import type { Member } from './people.query.ts'
import { roleMeanings, useIncompatibleWords } from './role-meanings.ts'
import { useScopeWords } from './scope-words.ts'

const GrantRoleMutation = graphql(
  `
    mutation GrantRole($input: GrantRoleInput!) {
      grantRole(input: $input) {
        __typename
        ... on GrantRoleSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

const ProposeRoleMutation = graphql(
  `
    mutation ProposeRole($input: ProposeRoleInput!) {
      proposeRole(input: $input) {
        __typename
        ...Problem
      }
    }
  `,
  [Problem],
)

const officialIds = {
  name: 'grant-official-name',
  post: 'grant-official-post',
  number: 'grant-official-number',
  appointedOn: 'grant-official-day',
}
const fieldIds = {
  role: 'grant-role',
  validUntil: 'grant-until',
  'official.name': officialIds.name,
  'official.post': officialIds.post,
  'official.number': officialIds.number,
  'official.appointedOn': officialIds.appointedOn,
}

/**
 * One more role, for the same part of the institution. What does not go with a present role says so before it is asked for. A role that checks or
 * signs is proposed with its appointment, and waits for a second administrator.
 */
export function GrantRoleDialog(props: { member: Member; onClose: () => void; onGranted: () => void }) {
  const { i18n, t } = useLingui()
  const { today } = useViewer()
  const scopeWords = useScopeWords()
  const incompatibleWords = useIncompatibleWords()
  const [role, setRole] = useState<Role | null>(null)
  const [validUntil, setValidUntil] = useState<string | null>(null)
  const change = useFormRefusal(fieldOfPath(fieldIds))
  const grant = useOperation(GrantRoleMutation, { refusal: change })
  const propose = useOperation(ProposeRoleMutation, { refusal: change })
  const appointmentFaults = useAppointmentFaults(officialIds)
  const { user, memberships } = props.member
  const [official, setOfficial] = useState({ ...emptyAppointment, name: user.name, post: user.title ?? '' })
  const present = memberships.filter(({ ended }) => !ended)
  const held = present.map((membership) => membership.role)
  // An officer works without an appointment, and has one confirmed to decide what colleagues of the same administrator made.
  const lacksAppointment = present.some((membership) => membership.role === 'OFFICER' && !membership.appointed)
  const isHeldOfficer = (choice: Role) => choice === 'OFFICER' && lacksAppointment
  const isChecker = role !== null && (needsConfirmation(role) || isHeldOfficer(role))
  const scope = present[0] ? scopeWords(present[0]) : t`Seluruh instansi`

  const submit = async () => {
    if (role === null) return change.showFaults([{ fieldId: fieldIds.role, message: t`Pilih satu peran.` }])
    const faults = isChecker ? appointmentFaults(official, today) : []
    if (faults.length > 0) return change.showFaults(faults)
    const input = { userId: user.id, role, validUntil }
    const success = isChecker
      ? await propose.run({ input: { ...input, official: appointmentInput(official) } })
      : await grant.run({ input })
    if (success === null) return
    props.onGranted()
    props.onClose()
  }
  return (
    <FormDialog
      title={<Trans>Beri peran kepada {user.name}</Trans>}
      confirm={isChecker ? <Trans>Usulkan peran</Trans> : <Trans>Beri peran</Trans>}
      busy={grant.busy || propose.busy}
      problem={change.problem}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <Radio.Group
        id={fieldIds.role}
        label={<Trans>Peran baru</Trans>}
        description={t`Lingkup: ${scope}`}
        value={role ?? ''}
        onChange={(value) => setRole(isRole(value) ? value : null)}
        error={fieldProblem(change.errorOf(fieldIds.role))}
      >
        <Stack gap={10} mt={6}>
          {ROLES.filter((choice) => !held.includes(choice) || isHeldOfficer(choice)).map((choice) => {
            const against = incompatibleWords(choice, held)
            return (
              <Radio
                key={choice}
                value={choice}
                label={i18n._(roleWords[choice])}
                description={
                  against ??
                  (isHeldOfficer(choice)
                    ? t`Konfirmasi jabatan yang sudah dipegang, supaya dapat memutuskan hasil kerja rekan dari administrator yang sama.`
                    : i18n._(roleMeanings[choice]))
                }
                disabled={against !== null}
              />
            )
          })}
        </Stack>
      </Radio.Group>
      {isChecker && (
        <OfficialFields ids={officialIds} value={official} onChange={setOfficial} problemOf={change.errorOf} />
      )}
      <DateField
        id={fieldIds.validUntil}
        label={<Trans>Hari terakhir (opsional)</Trans>}
        hint={t`Kosong berarti tanpa batas.`}
        value={validUntil}
        min={today}
        onChange={setValidUntil}
        error={fieldProblem(change.errorOf(fieldIds.validUntil))}
      />
    </FormDialog>
  )
}
