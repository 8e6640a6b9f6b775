import { useLingui } from '@lingui/react'
import { Checkbox, Stack } from '@mantine/core'
import { ROLES, type Role } from '@payung/domain/access/role'
import type { ReactNode } from 'react'
import { roleWords } from '../../session/role-words.ts'
import { roleMeanings, useIncompatibleWords } from './role-meanings.ts'

/** The roles with what each allows. One that does not go with a chosen one stays closed, and says why. */
export function RoleChoices(props: {
  id: string
  label: ReactNode
  chosen: readonly Role[]
  onChange: (roles: readonly Role[]) => void
  /** Roles that the person holds already: they decide with the chosen ones what still goes together. */
  held?: readonly Role[]
  error?: ReactNode
}) {
  const { i18n } = useLingui()
  const incompatibleWords = useIncompatibleWords()
  const held = props.held ?? []
  return (
    <Checkbox.Group
      id={props.id}
      label={props.label}
      value={[...props.chosen]}
      onChange={(values) => props.onChange(ROLES.filter((role) => values.includes(role)))}
      error={props.error}
    >
      <Stack gap={10} mt={6}>
        {ROLES.filter((role) => !held.includes(role)).map((role) => {
          const against = incompatibleWords(role, [...held, ...props.chosen])
          return (
            <Checkbox
              key={role}
              value={role}
              label={i18n._(roleWords[role])}
              description={against ?? i18n._(roleMeanings[role])}
              disabled={against !== null && !props.chosen.includes(role)}
            />
          )
        })}
      </Stack>
    </Checkbox.Group>
  )
}
