import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Checkbox, Stack } from '@mantine/core'
import { isRole, ROLES } from '@payung/domain/access/role'
import { IconCircleCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { graphql } from '../../graphql.ts'
import { Problem } from '../../session/problem.ts'
import { roleWords } from '../../session/role-words.ts'
import { Card } from '../../ui/Card.tsx'
import { useOperation } from '../../ui/form/use-operation.ts'
import { Notice } from '../../ui/Notice.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import type { Member, People } from './people.query.ts'

const RequireSecondFactorMutation = graphql(
  `
    mutation RequireSecondFactor($input: RequireSecondFactorInput!) {
      requireSecondFactor(input: $input) {
        __typename
        ... on RequireSecondFactorSuccess { data }
        ...Problem
      }
    }
  `,
  [Problem],
)

/** Which roles must sign in with a code, and how many of their holders cannot yet. */
export function SecondFactorTab(props: {
  required: People['secondFactorRoles']
  members: readonly Member[]
  onChanged: () => void
}) {
  const { i18n, t } = useLingui()
  const [chosen, setChosen] = useState<readonly string[]>(props.required)
  const [saved, setSaved] = useState(false)
  const save = useOperation(RequireSecondFactorMutation)
  const dirty = chosen.toSorted().join() !== props.required.toSorted().join()
  const holders = (role: string) =>
    props.members.filter(({ memberships }) =>
      memberships.some((membership) => membership.role === role && !membership.ended),
    )

  const submit = async () => {
    if ((await save.run({ input: { roles: chosen.filter(isRole) } })) === null) return
    setSaved(true)
    props.onChanged()
  }
  return (
    <div style={{ marginTop: 16, maxWidth: 640 }}>
      <Card
        title={<Trans>Wajib kode keamanan</Trans>}
        hint={
          <Trans>
            Pemegang peran ini masuk dengan kata sandi dan kode dari ponsel. Yang belum memasangnya akan diminta
            memasang dulu.
          </Trans>
        }
      >
        <form
          onSubmit={(event) => {
            event.preventDefault()
            void submit()
          }}
        >
          <Stack gap="md">
            <Checkbox.Group
              aria-label={t`Peran yang wajib memakai kode keamanan`}
              value={[...chosen]}
              onChange={(values) => {
                setSaved(false)
                setChosen(values)
              }}
            >
              <Stack gap={10}>
                {ROLES.map((role) => {
                  const all = holders(role).length
                  const without = holders(role).filter(({ secondFactor }) => !secondFactor).length
                  return (
                    <Checkbox
                      key={role}
                      value={role}
                      label={i18n._(roleWords[role])}
                      description={
                        all === 0
                          ? t`Belum ada pemegangnya`
                          : without === 0
                            ? t`${all} orang, semua sudah memasang`
                            : t`${all} orang, ${without} belum memasang`
                      }
                    />
                  )
                })}
              </Stack>
            </Checkbox.Group>
            <ProblemAlert problem={save.problem} />
            {saved && !dirty && (
              <Notice tone="ok" icon={IconCircleCheck}>
                <Trans>Tersimpan dan langsung berlaku.</Trans>
              </Notice>
            )}
            <div>
              <Button type="submit" disabled={!dirty} loading={save.busy}>
                <Trans>Simpan kewajiban</Trans>
              </Button>
            </div>
          </Stack>
        </form>
      </Card>
    </div>
  )
}
