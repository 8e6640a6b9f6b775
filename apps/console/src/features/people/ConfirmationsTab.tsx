import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group } from '@mantine/core'
import { IconUserCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { graphql } from '../../graphql.ts'
import { useFormats } from '../../i18n/formats.ts'
import { Problem } from '../../session/problem.ts'
import { roleWords } from '../../session/role-words.ts'
import { useOperation } from '../../ui/form/use-operation.ts'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { WholeList } from '../../ui/table/WholeList.tsx'
import { useConfirmerWords } from './confirmer-words.ts'
import classes from './MembersTab.module.css'
import type { People, RoleProposal } from './people.query.ts'
import { RefuseRoleDialog } from './RefuseRoleDialog.tsx'
import { useScopeWords } from './scope-words.ts'

const ConfirmRoleMutation = graphql(
  `
    mutation ConfirmRole($input: ConfirmRoleInput!) {
      confirmRole(input: $input) {
        __typename
        ...Problem
      }
    }
  `,
  [Problem],
)

/** Roles that check or sign and hold nothing yet: with who proposed them, the appointment behind them, and the decision for whoever may take it. */
export function ConfirmationsTab(props: { waiting: People['roleProposals']; onChanged: () => void }) {
  const { i18n, t } = useLingui()
  const { moment, number, shortDay } = useFormats()
  const scopeWords = useScopeWords()
  const confirmerWords = useConfirmerWords()
  const [refused, setRefused] = useState<RoleProposal | null>(null)
  const confirm = useOperation(ConfirmRoleMutation)
  const onConfirm = async (proposalId: string) => {
    if ((await confirm.run({ input: { proposalId } })) !== null) props.onChanged()
  }
  const proposals = props.waiting.edges.map(({ node }) => node)
  const [shown, total] = [number(proposals.length), number(props.waiting.totalCount)]
  if (proposals.length === 0) {
    return (
      <NothingYet icon={IconUserCheck} title={<Trans>Tidak ada peran yang menunggu konfirmasi</Trans>}>
        <Trans>
          Peran yang memeriksa, menandatangani, atau memberi peran muncul di sini sebelum berlaku, untuk dikonfirmasi
          administrator kedua.
        </Trans>
      </NothingYet>
    )
  }
  return (
    <>
      <ProblemAlert problem={confirm.problem} />
      <section className={classes.card} style={{ marginTop: 16 }}>
        <WholeList name="confirmations-tab" rows={proposals}>
          {(rows) => (
            <DataTable<RoleProposal>
              label={t`Peran yang menunggu konfirmasi`}
              rows={rows}
              idOf={({ id }) => id}
              nameOf={({ userName }) => userName}
              columns={[
                {
                  id: 'person',
                  header: t`Nama`,
                  onPhone: 'HEAD',
                  cell: ({ userName, userEmail }) => (
                    <>
                      <b>{userName}</b>
                      <br />
                      {userEmail}
                    </>
                  ),
                },
                {
                  id: 'role',
                  header: t`Peran`,
                  cell: ({ role, tenantName, lastDay, ...proposal }) => {
                    const until = lastDay === null ? null : shortDay(lastDay)
                    return (
                      <>
                        {i18n._(roleWords[role])}
                        <br />
                        {tenantName ?? scopeWords({ area: proposal.area, agency: agencyOf(proposal) })}
                        {until !== null && (
                          <>
                            <br />
                            <Trans>sampai {until}</Trans>
                          </>
                        )}
                      </>
                    )
                  },
                },
                {
                  id: 'official',
                  header: t`Pejabat dan SK`,
                  cell: ({ officialName, officialPost, appointmentNumber, appointedOn }) => {
                    const day = shortDay(appointedOn)
                    return (
                      <>
                        {officialName}, {officialPost}
                        <br />
                        <Trans>
                          SK {appointmentNumber}, {day}
                        </Trans>
                      </>
                    )
                  },
                },
                {
                  id: 'proposer',
                  header: t`Diusulkan`,
                  cell: ({ proposerName, proposedAt }) => (
                    <>
                      {proposerName}
                      <br />
                      {moment(proposedAt)}
                    </>
                  ),
                },
                {
                  id: 'decision',
                  header: <Trans>Tindakan</Trans>,
                  cell: (proposal) => {
                    const { id, userName, whyNot } = proposal
                    const isOwn = whyNot === 'PROPOSER_IS_NOT_CONFIRMER'
                    return (
                      <>
                        {whyNot !== null && <p style={{ margin: 0 }}>{confirmerWords(whyNot)}</p>}
                        <Group gap="xs">
                          {whyNot === null && (
                            <Button
                              size="xs"
                              disabled={confirm.busy}
                              aria-label={t`Konfirmasi peran ${userName}`}
                              onClick={() => void onConfirm(id)}
                            >
                              <Trans>Konfirmasi</Trans>
                            </Button>
                          )}
                          {(whyNot === null || isOwn) && (
                            <Button
                              variant="subtle"
                              size="xs"
                              aria-label={isOwn ? t`Tarik usulan peran ${userName}` : t`Tolak peran ${userName}`}
                              onClick={() => setRefused(proposal)}
                            >
                              {isOwn ? <Trans>Tarik usulan</Trans> : <Trans>Tolak</Trans>}
                            </Button>
                          )}
                        </Group>
                      </>
                    )
                  },
                },
              ]}
            />
          )}
        </WholeList>
      </section>
      {proposals.length < props.waiting.totalCount && (
        <p>
          <Trans>
            {shown} dari {total} usulan, yang terlama dahulu. Yang berikut muncul sesudah ini diputuskan.
          </Trans>
        </p>
      )}
      {refused && <RefuseRoleDialog proposal={refused} onClose={() => setRefused(null)} onRefused={props.onChanged} />}
    </>
  )
}

const agencyOf = ({ agencyName }: Pick<RoleProposal, 'agencyName'>) =>
  agencyName === null ? null : { id: '', name: agencyName }
