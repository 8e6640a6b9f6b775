import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Drawer, Stack } from '@mantine/core'
import { IconCircleMinus, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { roleWords } from '../../session/role-words.ts'
import { Badge } from '../../ui/Badge.tsx'
import { EndMembershipDialog } from './EndMembershipDialog.tsx'
import { GrantRoleDialog } from './GrantRoleDialog.tsx'
import classes from './MemberPanel.module.css'
import type { Member, Membership } from './people.query.ts'
import { roleMeanings } from './role-meanings.ts'
import { useScopeWords } from './scope-words.ts'

/** One person: every role, past ones too, and the ways to give another or to end one. */
export function MemberPanel(props: { member: Member | null; onClose: () => void; onChanged: () => void }) {
  const { t } = useLingui()
  const [granting, setGranting] = useState(false)
  const [ending, setEnding] = useState<Membership | null>(null)
  const { member } = props
  return (
    <>
      <Drawer
        opened={member !== null}
        onClose={props.onClose}
        position="right"
        title={member?.user.name ?? ''}
        closeButtonProps={{ 'aria-label': t`Tutup` }}
      >
        {member && (
          <Stack gap="md">
            <p className={classes.contact}>
              {member.user.title && <span>{member.user.title}</span>}
              <span>{member.user.email}</span>
            </p>
            <ul className={classes.memberships}>
              {member.memberships.map((membership) => (
                <MembershipLine key={membership.id} membership={membership} onEnd={() => setEnding(membership)} />
              ))}
            </ul>
            <Button
              variant="default"
              leftSection={<IconPlus size={18} aria-hidden />}
              onClick={() => setGranting(true)}
            >
              <Trans>Beri peran lain</Trans>
            </Button>
          </Stack>
        )}
      </Drawer>
      {member && granting && (
        <GrantRoleDialog member={member} onClose={() => setGranting(false)} onGranted={props.onChanged} />
      )}
      {member && ending && (
        <EndMembershipDialog
          name={member.user.name}
          membership={ending}
          onClose={() => setEnding(null)}
          onEnded={props.onChanged}
        />
      )}
    </>
  )
}

function MembershipLine(props: { membership: Membership; onEnd: () => void }) {
  const { i18n, t } = useLingui()
  const { shortDay } = useFormats()
  const scopeWords = useScopeWords()
  const { membership } = props
  const { countsApartUntil, ended, role, validFrom, validUntil } = membership
  const apart = countsApartUntil && shortDay(countsApartUntil)
  const word = i18n._(roleWords[role])
  const from = shortDay(validFrom)
  const until = validUntil && shortDay(validUntil)
  return (
    <li className={classes.membership} data-ended={ended || undefined}>
      <div className={classes.head}>
        <b>{word}</b>
        {ended && (
          <Badge tone="mute" icon={IconCircleMinus}>
            <Trans>Berakhir</Trans>
          </Badge>
        )}
      </div>
      <p>{i18n._(roleMeanings[role])}</p>
      <p>{scopeWords(membership)}</p>
      <p>{until ? t`${from} sampai ${until}` : t`Sejak ${from}, tanpa batas`}</p>
      {!ended && apart && (
        <p>
          <Trans>
            Dihitung sebagai orang tersendiri sampai {apart}. Sesudah itu, untuk memutuskan hasil kerja rekan dari
            administrator yang sama, jabatannya perlu dikonfirmasi.
          </Trans>
        </p>
      )}
      {!ended && (
        <Button variant="subtle" size="xs" ml={-8} onClick={props.onEnd} aria-label={t`Akhiri peran ${word}`}>
          <Trans>Akhiri peran</Trans>
        </Button>
      )}
    </li>
  )
}
