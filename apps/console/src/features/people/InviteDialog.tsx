import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { needsConfirmation, type Role } from '@payung/domain/access/role'
import { IconMailCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { graphql } from '../../graphql.ts'
import { Problem } from '../../session/problem.ts'
import { useViewer } from '../../session/viewer.ts'
import { DateField } from '../../ui/form/DateField.tsx'
import { ErrorSummary } from '../../ui/form/ErrorSummary.tsx'
import { fieldProblem } from '../../ui/form/FieldProblem.tsx'
import { DialogForm } from '../../ui/form/FormDialog.tsx'
import { fieldOfPath, useFormRefusal } from '../../ui/form/use-form-refusal.ts'
import { useOperation } from '../../ui/form/use-operation.ts'
import { Notice } from '../../ui/Notice.tsx'
import { type AppointmentDraft, appointmentInput, emptyAppointment } from './appointment-draft.ts'
import { useAppointmentFaults } from './appointment-words.ts'
import { OfficialFields } from './OfficialFields.tsx'
import { RoleChoices } from './RoleChoices.tsx'
import { type AskedScope, ScopeFields } from './ScopeFields.tsx'

const InviteMemberMutation = graphql(
  `
    mutation InviteMember($input: InviteMemberInput!) {
      inviteMember(input: $input) {
        __typename
        ... on InviteMemberSuccess { data { id email expiresAt } }
        ...Problem
      }
    }
  `,
  [Problem],
)

const officialIds = {
  name: 'invite-official-name',
  post: 'invite-official-post',
  number: 'invite-official-number',
  appointedOn: 'invite-official-day',
}
const fieldIds = {
  email: 'invite-email',
  name: 'invite-name',
  roles: 'invite-roles',
  validUntil: 'invite-until',
  'official.name': officialIds.name,
  'official.post': officialIds.post,
  'official.number': officialIds.number,
  'official.appointedOn': officialIds.appointedOn,
}

/** Asks somebody in: who, what they may do, where, and until when. The link goes to their mailbox and opens for seven days. */
export function InviteDialog(props: { onClose: () => void; onInvited: () => void }) {
  const { t } = useLingui()
  const { today, scope: own } = useViewer()
  const [email, setEmail] = useState('')
  const [name, setName] = useState('')
  const [roles, setRoles] = useState<readonly Role[]>([])
  const [scope, setScope] = useState<AskedScope>({ areaPrefix: own.areaPrefix, agencyId: own.agency?.id ?? '' })
  const [validUntil, setValidUntil] = useState<string | null>(null)
  const [appointment, setAppointment] = useState<AppointmentDraft | null>(null)
  const [sentTo, setSentTo] = useState<string | null>(null)
  const change = useFormRefusal(fieldOfPath(fieldIds))
  const invite = useOperation(InviteMemberMutation, { refusal: change })
  const appointmentFaults = useAppointmentFaults(officialIds)
  const isChecker = roles.some(needsConfirmation)
  // The paper names the same person in most cases: the name typed above is offered until somebody changes it.
  const official = appointment ?? { ...emptyAppointment, name }

  const submit = async () => {
    const faults = [
      ...(name.trim() === '' ? [{ fieldId: fieldIds.name, message: t`Isi nama orang yang diundang.` }] : []),
      ...(/^\S+@\S+\.\S+$/.test(email.trim())
        ? []
        : [{ fieldId: fieldIds.email, message: t`Isi surel lengkap, misalnya nama@kuburaya.go.id.` }]),
      ...(roles.length === 0 ? [{ fieldId: fieldIds.roles, message: t`Pilih sedikitnya satu peran.` }] : []),
      ...(isChecker ? appointmentFaults(official, today) : []),
    ]
    if (faults.length > 0) return change.showFaults(faults)
    const success = await invite.run({
      input: {
        email: email.trim(),
        name: name.trim(),
        roles: [...roles],
        areaPrefix: scope.areaPrefix === '' ? null : scope.areaPrefix,
        agencyId: scope.agencyId === '' ? null : scope.agencyId,
        validUntil,
        official: isChecker ? appointmentInput(official) : null,
      },
    })
    if (success === null) return
    setSentTo(email.trim())
    props.onInvited()
  }
  return (
    <Modal
      opened
      size="lg"
      onClose={props.onClose}
      title={<Trans>Undang orang</Trans>}
      closeButtonProps={{ 'aria-label': t`Tutup` }}
    >
      {sentTo !== null ? (
        <Stack gap="md">
          <Notice tone="ok" icon={IconMailCheck}>
            <Trans>Undangan dikirim ke {sentTo}. Tautannya terbuka tujuh hari dan hanya sekali.</Trans>
          </Notice>
          <Group justify="flex-end">
            <Button onClick={props.onClose} data-autofocus>
              <Trans>Tutup</Trans>
            </Button>
          </Group>
        </Stack>
      ) : (
        <DialogForm
          confirm={<Trans>Kirim undangan</Trans>}
          busy={invite.busy}
          problem={change.problem}
          onClose={props.onClose}
          onSubmit={submit}
        >
          <ErrorSummary errors={change.errors} attempt={change.attempt} />
          <TextInput
            id={fieldIds.name}
            label={<Trans>Nama</Trans>}
            maxLength={120}
            autoComplete="off"
            data-autofocus
            value={name}
            error={fieldProblem(change.errorOf(fieldIds.name))}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput
            id={fieldIds.email}
            type="email"
            label={<Trans>Surel</Trans>}
            description={t`Ke alamat ini tautan undangan dikirim.`}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            maxLength={254}
            autoComplete="off"
            value={email}
            error={fieldProblem(change.errorOf(fieldIds.email))}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <RoleChoices
            id={fieldIds.roles}
            label={<Trans>Peran</Trans>}
            chosen={roles}
            onChange={setRoles}
            error={fieldProblem(change.errorOf(fieldIds.roles))}
          />
          {isChecker && (
            <OfficialFields ids={officialIds} value={official} onChange={setAppointment} problemOf={change.errorOf} />
          )}
          <ScopeFields value={scope} onChange={setScope} />
          <DateField
            id={fieldIds.validUntil}
            label={<Trans>Hari terakhir (opsional)</Trans>}
            hint={t`Kosong berarti tanpa batas.`}
            value={validUntil}
            min={today}
            onChange={setValidUntil}
            error={fieldProblem(change.errorOf(fieldIds.validUntil))}
          />
        </DialogForm>
      )}
    </Modal>
  )
}
