"""What every judge does alike: one line per file, its findings under it, an exit status."""

import sys


def judge(paths, examine):
    """Print a verdict for each path; `examine` returns (findings, remarks): remarks never fail."""
    if not paths:
        sys.exit("nothing to judge: name at least one file")
    failed = 0
    for path in paths:
        try:
            findings, remarks = examine(path)
        except Exception as error:  # A judge that stumbles has not acquitted anyone.
            findings, remarks = [f"cannot be judged: {type(error).__name__}: {error}"], []
        failed += bool(findings)
        print(f"{'FAIL' if findings else 'ok  '} {path}", flush=True)
        for finding in findings:
            print(f"       - {finding}")
        for remark in remarks:
            print(f"       · {remark}")
    print(f"{len(paths) - failed} of {len(paths)} hold")
    sys.exit(1 if failed else 0)
