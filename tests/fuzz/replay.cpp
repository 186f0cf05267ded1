// fuzz-replay CORPUS: gives every input of the corpus to its target, which is linked with the parts as they are released. The
// fuzzer itself, with its sanitizers, is tests/fuzz/fuzz.sh.
#include <algorithm>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <unistd.h>

// FUZZ_TARGETS is TARGET(json) TARGET(stream) …, as CMakeLists.txt says.
#define TARGET(name) extern "C" int name##FuzzTarget(const std::uint8_t* data, std::size_t size);
FUZZ_TARGETS
#undef TARGET

namespace {

namespace fs = std::filesystem;

struct Target {
    const char* name;
    int (*tryOne)(const std::uint8_t* data, std::size_t size);
};

constexpr Target kTargets[] = {
#define TARGET(name) {#name, name##FuzzTarget},
    FUZZ_TARGETS
#undef TARGET
};

/// What is being tried, for whoever has to look after a crash.
std::string current;

extern "C" void tellCurrent(int signal) {
    static constexpr char kSaid[] = "\nThis input ends the program: ";
    const auto tell = [](const char* text, std::size_t size) { return ::write(STDERR_FILENO, text, size) == static_cast<ssize_t>(size); };
    if (tell(kSaid, sizeof kSaid - 1) && tell(current.data(), current.size())) tell("\n", 1);
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

std::vector<fs::path> inputsOf(const fs::path& folder) {
    std::vector<fs::path> inputs;
    for (const auto& file : fs::directory_iterator(folder)) inputs.push_back(file.path());
    std::sort(inputs.begin(), inputs.end());
    return inputs;
}

void tryInput(const Target& target, const fs::path& path) {
    current = path.string();
    std::ifstream file(path, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    target.tryOne(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::fprintf(stderr, "Usage: fuzz-replay CORPUS\n");
        return 2;
    }
    for (const int signal : {SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGILL}) std::signal(signal, tellCurrent);
    std::size_t sum = 0;
    for (const Target& target : kTargets) {
        const fs::path folder = fs::path(argv[1]) / target.name;
        const auto inputs = fs::is_directory(folder) ? inputsOf(folder) : std::vector<fs::path>{};
        if (inputs.empty()) {
            std::fprintf(stderr, "There is no input for %s in %s.\n", target.name, folder.c_str());
            return 1;
        }
        for (const auto& input : inputs) tryInput(target, input);
        std::printf("%-8s %5zu inputs\n", target.name, inputs.size());
        sum += inputs.size();
    }
    std::printf("%-8s %5zu inputs, none ended the program\n", "sum", sum);
    return 0;
}
