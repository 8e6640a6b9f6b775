import { Trans, useLingui } from '@lingui/react/macro'
import { Button, FocusTrap } from '@mantine/core'
import { IconLogout, IconUserCircle } from '@tabler/icons-react'
import { askToLeave } from '../../session/leave.ts'
import { ButtonLink } from '../ButtonLink.tsx'
import { LanguageSwitch } from '../LanguageSwitch.tsx'
import { SchemeSwitch } from '../SchemeSwitch.tsx'
import classes from './AccountMenu.module.css'
import { ElsewhereLine } from './ElsewhereLine.tsx'

/** What opens below one's name. Fetched when it is first opened. */
export default function AccountPanel(props: { email: string; onClose: () => void }) {
  const { t } = useLingui()
  return (
    <FocusTrap>
      <div role="dialog" aria-label={t`Akun`} tabIndex={-1} className={classes.own}>
        <p className={classes.email}>{props.email}</p>
        <ButtonLink
          to={'/profil' as string}
          variant="subtle"
          color="slate"
          justify="start"
          leftSection={<IconUserCircle size={18} aria-hidden />}
          onClick={props.onClose}
        >
          <Trans>Profil dan keamanan</Trans>
        </ButtonLink>
        <LanguageSwitch fullWidth />
        <SchemeSwitch />
        <Button
          variant="subtle"
          color="slate"
          justify="start"
          leftSection={<IconLogout size={18} aria-hidden />}
          onClick={() => {
            props.onClose()
            askToLeave()
          }}
        >
          <Trans>Keluar</Trans>
        </Button>
        {/* Last, since it comes later than what is above it. */}
        <ElsewhereLine onClose={props.onClose} />
      </div>
    </FocusTrap>
  )
}
