# The compiler for a build with sanitizers: clang++ takes about half as long over them as g++ does. Taken where
# it can link them and nobody has named a compiler; everywhere else it is CMake's choice.
if(SAVILE_SANITIZE AND NOT CMAKE_CXX_COMPILER AND NOT DEFINED ENV{CXX})
  find_program(SAVILE_CLANG NAMES clang++-14 clang++)
  if(SAVILE_CLANG)
    file(WRITE ${CMAKE_BINARY_DIR}/sanitizer_probe.cpp "#include <string>\nint main() { return std::string().size(); }\n")
    execute_process(COMMAND ${SAVILE_CLANG} -std=c++20 -fsanitize=address,undefined ${CMAKE_BINARY_DIR}/sanitizer_probe.cpp
                            -o ${CMAKE_BINARY_DIR}/sanitizer_probe
                    RESULT_VARIABLE savile_probe OUTPUT_QUIET ERROR_QUIET)
    if(savile_probe EQUAL 0)
      set(CMAKE_CXX_COMPILER ${SAVILE_CLANG})
    endif()
  endif()
endif()
