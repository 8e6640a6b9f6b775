import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconCircleCheck, IconCircleMinus, IconClock, IconHourglassOff, IconMail } from '@tabler/icons-react'
import { graphql } from '../../graphql.ts'
import { useFormats } from '../../i18n/formats.ts'
import { Problem } from '../../session/problem.ts'
import { roleWords } from '../../session/role-words.ts'
import { useOperation } from '../../ui/form/use-operation.ts'
import { type Look, LookBadge } from '../../ui/LookBadge.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { WholeList } from '../../ui/table/WholeList.tsx'
import classes from './MembersTab.module.css'
import type { Invitation } from './people.query.ts'

const RevokeInvitationMutation = graphql(
  `
    mutation RevokeInvitation($input: RevokeInvitationInput!) {
      revokeInvitation(input: $input) {
        __typename
        ...Problem
      }
    }
  `,
  [Problem],
)

const stateLooks: Readonly<Record<Invitation['state'], Look>> = {
  OPEN: { tone: 'info', icon: IconClock, word: msg`Menunggu` },
  ACCEPTED: { tone: 'ok', icon: IconCircleCheck, word: msg`Diterima` },
  REVOKED: { tone: 'mute', icon: IconCircleMinus, word: msg`Ditarik kembali` },
  EXPIRED: { tone: 'warn', icon: IconHourglassOff, word: msg`Kedaluwarsa` },
}

/** Who was asked in and how it stands. An open link can be taken back at any time. */
export function InvitationsTab(props: {
  invitations: readonly Invitation[]
  onInvite: () => void
  onChanged: () => void
}) {
  const { i18n, t } = useLingui()
  const { moment } = useFormats()
  const revoke = useOperation(RevokeInvitationMutation)
  const onRevoke = async (invitationId: string) => {
    if ((await revoke.run({ input: { invitationId } })) !== null) props.onChanged()
  }
  if (props.invitations.length === 0) {
    return (
      <NothingYet
        icon={IconMail}
        title={<Trans>Belum ada yang diundang</Trans>}
        firstStep={
          <Button onClick={props.onInvite}>
            <Trans>Undang orang</Trans>
          </Button>
        }
      >
        <Trans>Rekan masuk lewat tautan yang dikirim ke surelnya.</Trans>
      </NothingYet>
    )
  }
  return (
    <>
      <ProblemAlert problem={revoke.problem} />
      <section className={classes.card} style={{ marginTop: 16 }}>
        <WholeList name="invitations-tab" rows={props.invitations}>
          {(rows) => (
            <DataTable<Invitation>
              label={t`Daftar undangan`}
              rows={rows}
              idOf={({ id }) => id}
              nameOf={({ name }) => name}
              columns={[
                { id: 'name', header: t`Nama`, onPhone: 'HEAD', cell: ({ name }) => <b>{name}</b> },
                { id: 'email', header: t`Surel`, cell: ({ email }) => email },
                {
                  id: 'roles',
                  header: t`Peran`,
                  cell: ({ roles }) => roles.map((role) => i18n._(roleWords[role])).join(', '),
                },
                { id: 'state', header: t`Keadaan`, cell: ({ state }) => <LookBadge look={stateLooks[state]} /> },
                {
                  id: 'until',
                  header: t`Terbuka sampai`,
                  cell: ({ state, expiresAt }) => (state === 'OPEN' ? moment(expiresAt) : '—'),
                },
                {
                  id: 'revoke',
                  header: <Trans>Tindakan</Trans>,
                  cell: ({ id, name, state }) =>
                    state === 'OPEN' && (
                      <Button
                        variant="subtle"
                        size="xs"
                        disabled={revoke.busy}
                        aria-label={t`Tarik undangan ${name}`}
                        onClick={() => void onRevoke(id)}
                      >
                        <Trans>Tarik undangan</Trans>
                      </Button>
                    ),
                },
              ]}
            />
          )}
        </WholeList>
      </section>
    </>
  )
}
