import { Button, type ButtonProps, Dialog } from '@strapi/design-system';
import { ConfirmDialog } from '@strapi/strapi/admin';
import { type ReactNode, useState } from 'react';

interface Props {
  label: string;
  /** For screen readers, where several buttons on a screen have the same label; begins with it. */
  name?: string;
  title: string;
  /** What will happen, in full sentences. */
  children: ReactNode;
  confirm: string;
  onConfirm: () => Promise<unknown>;
  variant?: ButtonProps['variant'];
  confirmVariant?: ButtonProps['variant'];
  size?: ButtonProps['size'];
  startIcon?: ReactNode;
  disabled?: boolean;
}

/** A button that says what it will do and asks before it does. */
export function ConfirmButton(props: Props) {
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const confirm = async () => {
    setBusy(true);
    await props.onConfirm().finally(() => setBusy(false));
    setOpen(false);
  };
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Trigger>
        <Button
          variant={props.variant ?? 'tertiary'}
          size={props.size ?? 'S'}
          startIcon={props.startIcon}
          disabled={props.disabled}
          aria-label={props.name}
        >
          {props.label}
        </Button>
      </Dialog.Trigger>
      <ConfirmDialog
        title={props.title}
        endAction={
          <Button fullWidth variant={props.confirmVariant ?? 'default'} loading={busy} onClick={() => void confirm()}>
            {props.confirm}
          </Button>
        }
      >
        {props.children}
      </ConfirmDialog>
    </Dialog.Root>
  );
}
