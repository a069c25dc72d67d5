export async function destroy(): Promise<void> {}
