import { Button } from '@mantine/core'
import { createContext, type ReactNode, useContext, useState } from 'react'

/** Each part of `ui` by its name, drawn with invented data. */
export type Drawings = Readonly<Record<string, () => ReactNode>>

/** Whether dialogs stand open: in a test they do, on the page one would lie over the other. */
export const DialogsOpen = createContext(false)

/** A part that lies over the page, behind a button. */
export function Overlay(props: { children: (opened: boolean, close: () => void) => ReactNode }) {
  const [opened, setOpened] = useState(useContext(DialogsOpen))
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        Buka
      </Button>
      {props.children(opened, () => setOpened(false))}
    </>
  )
}

/** A field that keeps what is put into it. */
export function Keeps<Value>(props: {
  begins: Value
  children: (value: Value, keep: (value: Value) => void) => ReactNode
}) {
  const [value, setValue] = useState<Value>(props.begins)
  return props.children(value, (next) => setValue(() => next))
}

export const nothing = () => {}
export const never = () => new Promise<null>(nothing)

/** A mutation that nobody sends. */
export const idleOperation = { busy: false, problem: null, refuse: nothing }
