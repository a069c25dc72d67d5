/** Asks every address once; says each result and answers whether all were well. */
export async function checkAddresses({ hub, pages, api, admin, networks }, progress) {
  const wanted = [hub, ...pages, api, admin, ...networks.map((network) => network.url)];
  let well = true;
  for (const address of wanted) {
    const answer = await fetch(address).then(
      (response) => String(response.status),
      (error) => String(error.cause?.code ?? error.message),
    );
    progress.say(`  ${answer === '200' ? '✓' : '✗'} ${answer} ${address}`);
    well &&= answer === '200';
  }
  progress.say(well ? '\n  Every address answers.\n' : '\n  Not every address answers.\n');
  return well;
}
