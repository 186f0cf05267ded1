#!/usr/bin/env bash
# The model in bigger ranges and more walks beside the code: hours on one core, up to 12 GB of memory.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../../installers/lib.sh"

ensure_packages
build model.proof_test model.replay_test

export QT_QPA_PLATFORM=offscreen MODEL_NIGHT=1 MODEL_WALKS="${MODEL_WALKS:-1000}" MODEL_MEMORY_MB="${MODEL_MEMORY_MB:-12000}" QTEST_FUNCTION_TIMEOUT=36000000
"$BUILD/tests/model/model.proof_test"
exec "$BUILD/tests/model/model.replay_test"
